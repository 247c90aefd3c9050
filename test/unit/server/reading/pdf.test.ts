import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'iconv-lite';
import type { DocumentReader } from '../../../../src/server/reading/documentReader';
import { mostPages } from '../../../../src/server/reading/limits';
import { withoutRadicals } from '../../../../src/server/reading/pdf/radicals';
import { tameSparseArrays } from '../../../../src/server/reading/pdf/sparseArrays';
import { builtReader, causeWith, textWith } from '../../../support/builtReader';
import { pdfOf, type PdfLine } from '../../../support/pdfFile';

const fixtures = path.resolve('test/fixtures/documents');
const gbk = (text: string) => encode(text, 'gbk');
/** Left and right margin of the pages here: 26 characters of 16 points. */
const left = 90;
const full = 26;

/** A page of 16-point lines from the top, each set in by so many characters. */
function page(lines: readonly (readonly [number, string])[], number?: number): PdfLine[] {
  const body = lines.map(([indent, text], i) => ({ text, x: left + indent * 16, y: 740 - i * 28 }));
  const header = { text: '内部资料　注意保存', x: 220, y: 800, size: 10 };
  return number === undefined ? body : [header, ...body, { text: `－${number}－`, x: 270, y: 40 }];
}

const cut = (text: string, from: number, to: number) => text.slice(from, to);
const paragraph = '各级各部门要把责任扛在肩上主要负责同志亲自抓分管负责同志具体抓一级抓一级层层抓落实形成一抓到底的工作格局。';
/** The paragraph as it is set: its first line shorter by two characters. */
const setLines: [number, string][] = [[2, cut(paragraph, 0, full - 2)], [0, cut(paragraph, full - 2, 2 * full - 2)], [0, cut(paragraph, 2 * full - 2, 99)]];

describe('readPdf', function () {
  this.timeout(30_000);
  let reader: DocumentReader;
  before(() => (reader = builtReader()));
  after(() => reader.close());
  const linesOf = async (pages: readonly (readonly PdfLine[])[]) => (await textWith(reader, 'pdf', pdfOf(pages, gbk))).text.split('\n');

  it('joins lines into paragraphs, by the indent of the first and the shortness of the last', async () => {
    assert.deepEqual(await linesOf([page([...setLines, ...setLines, [2, '谢谢大家。']])]), [paragraph, paragraph, '谢谢大家。']);
  });

  it('goes on with a paragraph on the next page, past page numbers and headers', async () => {
    const rest: [number, string][] = [[2, '下面讲三点意见。'], ...setLines];
    assert.deepEqual(await linesOf([page(setLines.slice(0, 2), 1), page([...setLines.slice(2), ...rest], 2), page(rest, 3)]), [paragraph, '下面讲三点意见。', paragraph, '下面讲三点意见。', paragraph]);
  });

  it('keeps a title of two lines, centred lines and a date at the right apart', async () => {
    const title = [{ text: '在XX会议上的', x: 200, y: 780, size: 22 }, { text: '讲话', x: 270, y: 750, size: 22 }, { text: '（二〇二四年三月）', x: 225, y: 720 }];
    const body = setLines.map(([indent, text], i) => ({ text, x: left + indent * 16, y: 680 - i * 28 }));
    assert.deepEqual(await linesOf([[...title, ...body, { text: 'XX办公室', x: 400, y: 500 }]]), ['在XX会议上的', '讲话', '（二〇二四年三月）', paragraph, 'XX办公室']);
  });

  it('begins a paragraph at a numbered line even after a full one', async () => {
    const sentence = `${paragraph.slice(0, full - 1)}。`;
    assert.deepEqual(await linesOf([page([[0, sentence], [0, '一、统一思想认识'], ...setLines])]), [sentence, '一、统一思想认识', paragraph]);
  });

  it('goes on after a line that is short because a figure could not be broken', async () => {
    const [[, first], [, second]] = setLines as [[number, string], [number, string]];
    const lines: [number, string][] = [[2, first], [0, second.slice(0, 22)], [0, '5.53万亿元。']];
    assert.deepEqual(await linesOf([page([...lines, ...setLines])]), [`${first}${second.slice(0, 22)}5.53万亿元。`, paragraph]);
  });

  it('tells paragraphs that stand apart, though none is set in and lines are full', async () => {
    const line = paragraph.slice(0, full);
    const apart = [0, 28, 56, 94, 122, 150].map((down) => ({ text: line, x: left, y: 740 - down }));
    assert.deepEqual(await linesOf([apart]), [line + line + line, line + line + line]);
  });

  it('puts wide spaces between the cells of a row and none between typeset characters', async () => {
    const row = [{ text: '项目建设', x: left, y: 700 }, { text: '发展改革部门', x: left + 160, y: 700 }];
    const spread = [{ text: '统', x: left, y: 660 }, { text: '筹', x: left + 20, y: 660 }, { text: '2024', x: left + 41, y: 660 }, { text: '年', x: left + 110, y: 660 }];
    assert.deepEqual(await linesOf([[...row, ...spread]]), ['项目建设　发展改革部门', '统筹2024年']);
  });

  it('drops the marks of notes and the notes', async () => {
    const body = page([...setLines, [2, '末段。']]);
    const mark = { text: '1', x: left + 80, y: 746, size: 8 };
    assert.deepEqual(await linesOf([[...body, mark, { text: '1 数据来自公报。', x: left, y: 60, size: 10 }]]), [paragraph, '末段。']);
  });

  it('says what a scan is, and which pages of a text are one', async () => {
    assert.match(await causeWith(reader, 'pdf', pdfOf([[], [], []], gbk)), /扫描件.*OCR/u);
    const marked = [{ text: '扫描全能王创建', x: 400, y: 20, size: 8 }];
    assert.match(await causeWith(reader, 'pdf', pdfOf([marked, marked], gbk)), /扫描件/u);
    const { text, notes } = await textWith(reader, 'pdf', pdfOf([page(setLines), [], []], gbk));
    assert.equal(text, paragraph);
    assert.match(notes.map(({ cause }) => cause).join(), /第 2、3 页没有文字/u);
  });

  it('reads what the document says about itself', async () => {
    const { properties } = await textWith(reader, 'pdf', pdfOf([page(setLines)], gbk, "/Title (Report) /Author (Office) /CreationDate (D:20240305093000+08'00')"));
    assert.deepEqual(properties, { title: 'Report', author: 'Office', created: '2024-03-05T09:30:00' });
  });

  it('says what is encrypted, cut off, or too long', async () => {
    assert.match(await causeWith(reader, 'pdf', readFileSync(path.join(fixtures, '加密.pdf'))), /加了密码.*去掉密码/u);
    assert.match(await causeWith(reader, 'pdf', Buffer.from('%PDF-1.7\n%%EOF')), /已损坏/u);
    assert.match(await causeWith(reader, 'pdf', pdfOf(Array.from({ length: mostPages + 1 }, () => []), gbk)), /有 3001 页，超过 3000 页/u);
  });
});

describe('withoutRadicals', () => {
  it('writes radicals as ideographs, and nothing else', () => {
    assert.equal(withoutRadicals('⼀⾏⾄⻓⺠⻅⼾⿊，黑白'), '一行至长民见户黑，黑白');
  });

  it('agrees with Unicode for all Kangxi radicals but two of another spelling on the mainland', () => {
    const differing: string[] = [];
    for (let code = 0x2f00; code <= 0x2fd5; code += 1) {
      const radical = String.fromCharCode(code);
      if (withoutRadicals(radical) !== radical.normalize('NFKC')) differing.push(withoutRadicals(radical));
    }
    assert.deepEqual(differing, ['户', '青']);
  });

  it('knows every radical of the supplement but one that no ideograph equals', () => {
    const unknown: string[] = [];
    for (let code = 0x2e80; code <= 0x2ef3; code += 1) if (code !== 0x2e9a && withoutRadicals(String.fromCharCode(code)) === String.fromCharCode(code)) unknown.push(code.toString(16));
    assert.deepEqual(unknown, ['2e80']);
  });
});

describe('tameSparseArrays', () => {
  it('finds entries of arrays with billions of empty places at once, and of others as ever', () => {
     
    const { indexOf } = Array.prototype;
    tameSparseArrays();
    try {
      const sparse: string[] = [];
      sparse[7] = '甲';
      sparse[4_000_000_000] = '乙';
      assert.deepEqual([sparse.indexOf('甲'), sparse.indexOf('乙'), sparse.indexOf('丙'), sparse.indexOf('甲', 8)], [7, 4_000_000_000, -1, -1]);
      assert.deepEqual([['甲', '乙'].indexOf('乙'), ['甲', '乙', '甲'].indexOf('甲', 1), ['甲'].indexOf('乙')], [1, 2, -1]);
    } finally {
      Array.prototype.indexOf = indexOf;
    }
  });
});
