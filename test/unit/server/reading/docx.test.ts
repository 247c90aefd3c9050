import assert from 'node:assert/strict';
import { readDocument } from '../../../../src/server/reading/readDocument';
import { docxOf, inList, listOf, paragraph, run, type DocxParts } from '../../../support/docxFile';
import { zipOf } from '../../../support/zipFile';

async function read(parts: DocxParts) {
  const outcome = await readDocument('zip', docxOf(parts));
  return 'document' in outcome ? outcome.document : assert.fail(outcome.cause);
}

async function linesOf(body: string, more: Omit<DocxParts, 'body'> = {}): Promise<string[]> {
  return (await read({ body, ...more })).text.split('\n');
}

const official = listOf(1, [['chineseCounting', '%1、'], ['chineseCounting', '（%2）'], ['decimal', '%3.']]);
const headings = `
  <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
  <w:style w:type="paragraph" w:styleId="own"><w:name w:val="单位一级标题"/><w:basedOn w:val="1"/></w:style>
  <w:style w:type="paragraph" w:styleId="3"><w:name w:val="三级"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="toc1"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="character" w:styleId="secret"><w:name w:val="暗"/><w:rPr><w:vanish/></w:rPr></w:style>`;
const styled = (style: string, text: string) => paragraph(text, `<w:pStyle w:val="${style}"/>`);

describe('readDocx', () => {
  it('gives a paragraph a line, without empty ones', async () => {
    assert.deepEqual(await linesOf(`${paragraph('　　同志们：')}${paragraph('')}${paragraph('散会。')}`), ['同志们：', '散会。']);
  });

  it('writes tabs as spaces and breaks as line ends', async () => {
    const body = '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>丁\u00ad\u200b</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>';
    assert.deepEqual(await linesOf(body), ['甲 乙', '丙-丁']);
  });

  it('takes insertions and not deletions', async () => {
    const body = `<w:p>${run('圆满')}<w:del>${run('勉强')}<w:r><w:delText>勉强</w:delText></w:r></w:del><w:ins>${run('完成')}</w:ins><w:moveFrom>${run('移走')}</w:moveFrom><w:moveTo>${run('移来')}</w:moveTo></w:p>`;
    assert.deepEqual(await linesOf(body), ['圆满完成移来']);
  });

  it('joins paragraphs whose mark is deleted, and passes over those that are deleted whole', async () => {
    const gone = '<w:rPr><w:del/></w:rPr>';
    const body = `${paragraph('前半', gone)}${paragraph('后半。')}<w:p><w:pPr>${gone}</w:pPr><w:del><w:r><w:delText>整段</w:delText></w:r></w:del></w:p>${paragraph('末段。')}${paragraph('尾', gone)}`;
    assert.deepEqual(await linesOf(body), ['前半后半。', '末段。', '尾']);
  });

  it('does not count a deleted paragraph of a list', async () => {
    const deleted = `<w:p><w:pPr>${inList(1, 0)}<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>`;
    assert.deepEqual(await linesOf(`${paragraph('甲', inList(1, 0))}${deleted}${paragraph('乙', inList(1, 0))}`, { numbering: official }), ['一、甲', '二、乙']);
  });

  it('does not double readings above characters', async () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('xíng')}</w:rt><w:rubyBase>${run('行')}</w:rubyBase></w:ruby></w:r>`;
    assert.deepEqual(await linesOf(`<w:p>${run('知')}${ruby}${run('合一')}</w:p>`), ['知行合一']);
  });

  it('leaves out hidden text, by run and by style', async () => {
    const body = `<w:p>${run('看')}${run('隐', '<w:vanish/>')}${run('得', '<w:vanish w:val="0"/>')}${run('藏', '<w:rStyle w:val="secret"/>')}${run('见')}</w:p>`;
    assert.deepEqual(await linesOf(body, { styles: headings }), ['看得见']);
  });

  it('takes what fields show, not their instructions', async () => {
    const field = (instruction: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>${result === '' ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = `<w:p>${run('见')}${field('HYPERLINK "x"', '附件')}${field('PAGE', '3')}${field(String.raw`EQ \o\ac(○,2)`, '')}${field(String.raw`EQ \* jc2 \o\ad(\s\up 9(zhòng),重)`, '')}<w:fldSimple w:instr="NUMPAGES">${run('9')}</w:fldSimple></w:p>${paragraph('后。')}`;
    assert.deepEqual(await linesOf(body), ['见附件②重', '后。']);
  });

  it('does not let a broken field swallow the rest', async () => {
    const body = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('坏')}</w:p>${paragraph('好。')}`;
    assert.deepEqual(await linesOf(body), ['好。']);
  });

  it('leaves out tables of contents and placeholders, and takes the content of controls', async () => {
    const placeholder = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('单击此处输入文字')}</w:sdtContent></w:sdt>`;
    const filled = `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${paragraph('填好的。')}</w:sdtContent></w:sdt>`;
    assert.deepEqual(await linesOf(`${styled('toc1', '一、目录项 3')}${placeholder}${filled}`, { styles: headings }), ['填好的。']);
  });

  it('takes text boxes once, behind their paragraph', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const body = `<w:p>${run('正')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('框')}</mc:Choice><mc:Fallback>${box('框')}</mc:Fallback></mc:AlternateContent></w:r>${run('文')}</w:p>`;
    assert.deepEqual(await linesOf(body), ['正文', '框']);
  });

  it('gives a row of a table a line; a frame of one cell is text', async () => {
    const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')}</w:tr>`;
    const deleted = `<w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('删')}</w:tc></w:tr>`;
    const inner = `<w:tbl>${row(paragraph('里'), paragraph('面'))}</w:tbl>`;
    const body = `<w:tbl>${row(paragraph('任务'), paragraph(''), paragraph('单位') + paragraph('（牵头）'))}${deleted}${row(paragraph('第一段。') + paragraph('第二段。'))}${row(inner)}</w:tbl>`;
    assert.deepEqual(await linesOf(body), ['任务　单位 （牵头）', '第一段。', '第二段。', '里　面']);
  });

  it('takes footnotes, headers and comments for no text', async () => {
    const body = `<w:p>${run('正文')}<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>`;
    const others = [{ name: 'word/footnotes.xml', content: '<x>脚注</x>' }, { name: 'word/header1.xml', content: '<x>页眉</x>' }];
    assert.deepEqual(await linesOf(body, { others }), ['正文']);
  });

  describe('headings by style', () => {
    it('become Markdown headings unless they have an enumerator', async () => {
      const body = `${styled('own', '工作回顾')}${styled('3', '存在问题')}${styled('1', '一、总体要求')}${paragraph('直接', '<w:outlineLvl w:val="1"/>')}`;
      assert.deepEqual(await linesOf(body, { styles: headings }), ['# 工作回顾', '### 存在问题', '一、总体要求', '## 直接']);
    });

    it('do not make body text a heading', async () => {
      assert.deepEqual(await linesOf(styled('1', '今天我们召开会议。') + styled('1', '同志们：') + styled('1', '很长'.repeat(31)), { styles: headings }), ['今天我们召开会议。', '同志们：', '很长'.repeat(31)]);
    });

    it('with an automatic number are that line, where the number is a known one', async () => {
      const numbering = listOf(1, [['chineseCounting', '%1、'], ['decimal', '%1.%2']]);
      const body = `${styled('1', '总体').replace('<w:pPr>', `<w:pPr>${inList(1, 0)}`)}${styled('3', '细目').replace('<w:pPr>', `<w:pPr>${inList(1, 1)}`)}`;
      assert.deepEqual(await linesOf(body, { styles: headings, numbering }), ['一、总体', '### 一.1 细目']);
    });

    it('give the title', async () => {
      const document = await read({ body: `${paragraph('内部资料')}${styled('t', '在XX会议上的')}${styled('t', '讲话')}${paragraph('同志们：')}${styled('t', '附件')}`, styles: headings });
      assert.equal(document.title, '在XX会议上的讲话');
      assert.equal(document.text, '内部资料\n同志们：\n# 附件');
    });
  });

  describe('automatic numbers', () => {
    it('count level by level', async () => {
      const levels = [0, 1, 1, 2, 0, 1, 2, 2];
      const lines = await linesOf(levels.map((level) => paragraph('项', inList(1, level))).join(''), { numbering: official });
      assert.deepEqual(lines, ['一、项', '（一）项', '（二）项', '1.项', '二、项', '（一）项', '1.项', '2.项']);
    });

    it('show the first number of a level that has not come yet', async () => {
      const numbering = listOf(1, [['decimal', '%1'], ['decimal', '%1.%2']]);
      assert.deepEqual(await linesOf(paragraph('项', inList(1, 1)), { numbering }), ['1.1 项']);
    });

    it('start where an override says, once', async () => {
      const second = '<w:num w:numId="7"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
      const body = [1, 1, 7, 7, 1].map((list) => paragraph('项', inList(list, 0))).join('');
      assert.deepEqual(await linesOf(body, { numbering: official + second }), ['一、项', '二、项', '五、项', '六、项', '七、项']);
    });

    it('take a level that a list overrides', async () => {
      const numbering = listOf(1, [['decimal', '%1.']], '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl></w:lvlOverride>');
      assert.deepEqual(await linesOf(paragraph('附则', inList(1, 0)), { numbering }), ['第三条 附则']);
    });

    it('go on where the list says so', async () => {
      const numbering = listOf(1, [['chineseCounting', '%1、'], ['decimal', '%2.', '<w:lvlRestart w:val="0"/>']]);
      assert.deepEqual(await linesOf([0, 1, 0, 1].map((level) => paragraph('项', inList(1, level))).join(''), { numbering }), ['一、项', '1.项', '二、项', '2.项']);
    });

    it('come from styles, by their level, and can be taken away', async () => {
      const styles = `<w:style w:type="paragraph" w:styleId="l1"><w:name w:val="一级"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="l2"><w:name w:val="二级"/><w:basedOn w:val="l1"/></w:style>`;
      const numbering = listOf(1, [['chineseCounting', '%1、', '<w:pStyle w:val="l1"/>'], ['chineseCounting', '（%2）', '<w:pStyle w:val="l2"/>']]);
      const body = `${styled('l1', '甲')}${styled('l2', '乙')}${paragraph('丙', '<w:pStyle w:val="l1"/><w:numPr><w:numId w:val="0"/></w:numPr>')}${styled('l1', '丁')}`;
      assert.deepEqual(await linesOf(body, { styles, numbering }), ['一、甲', '（一）乙', '丙', '二、丁']);
    });

    it('come from lists that are linked through a style', async () => {
      const numbering = `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="s"/></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:styleLink w:val="s"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
      assert.deepEqual(await linesOf(paragraph('项', inList(1, 0)), { numbering }), ['（1）项']);
    });

    it('leave bullets out and keep apart what would run together', async () => {
      const numbering = listOf(1, [['bullet', '\uf0b7'], ['decimal', '%2.']]);
      assert.deepEqual(await linesOf(paragraph('点', inList(1, 0)) + paragraph('2024年', inList(1, 1)), { numbering }), ['点', '1. 2024年']);
    });
  });

  it('reads the strict flavour and other prefixes', async () => {
    const document = '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:numPr><x:ilvl x:val="0"/><x:numId x:val="1"/></x:numPr></x:pPr><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>';
    const numbering = `<w:numbering xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">${official}</w:numbering>`;
    const outcome = await readDocument('zip', zipOf([{ name: '[Content_Types].xml', content: '' }, { name: 'word/document.xml', content: document }, { name: 'word/numbering.xml', content: numbering }]));
    assert.equal('document' in outcome && outcome.document.text, '一、甲');
  });

  it('finds the text where the package says, in UTF-16 too', async () => {
    const relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>';
    const document = `\ufeff<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('甲乙')}</w:body></w:document>`;
    const outcome = await readDocument('zip', zipOf([{ name: '[Content_Types].xml', content: '' }, { name: '_rels/.rels', content: relations }, { name: 'word/document2.xml', content: Buffer.from(document, 'utf16le') }]));
    assert.equal('document' in outcome && outcome.document.text, '甲乙');
  });

  it('reads what the document says about itself', async () => {
    const core = '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>讲话</dc:title><dc:creator>张XX</dc:creator><dc:subject> </dc:subject><dcterms:created>2024-03-05T01:00:00Z</dcterms:created></cp:coreProperties>';
    const app = '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>XX县政府办公室</Company></Properties>';
    const { properties } = await read({ body: paragraph('甲'), others: [{ name: 'docProps/core.xml', content: core }, { name: 'docProps/app.xml', content: app }] });
    assert.deepEqual(properties, { title: '讲话', author: '张XX', company: 'XX县政府办公室', created: '2024-03-05T01:00:00Z' });
  });

  it('reads any depth', async () => {
    const deep = '<w:tbl><w:tr><w:tc>'.repeat(50_000) + paragraph('底') + '</w:tc></w:tr></w:tbl>'.repeat(50_000);
    assert.deepEqual(await linesOf(deep), ['底']);
    const boxes = '<w:p><w:r><w:txbxContent>'.repeat(20_000) + paragraph('底') + '</w:txbxContent></w:r></w:p>'.repeat(20_000);
    assert.deepEqual(await linesOf(boxes), ['底']);
  });
});
