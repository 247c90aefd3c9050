import assert from 'node:assert/strict';
import { readFileSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import type { DocumentReader } from '../../../../src/server/reading/documentReader';
import { largestDocument } from '../../../../src/server/reading/limits';
import { largestFile, readSource, stampOf } from '../../../../src/server/reading/readSource';
import { builtReader } from '../../../support/builtReader';
import { docxOf, paragraph } from '../../../support/docxFile';
import { TemporaryFolder } from '../../../support/temporaryFolder';

describe('readSource', () => {
  let files: TemporaryFolder;
  beforeEach(() => (files = new TemporaryFolder()));
  afterEach(() => files.remove());
  let reader: DocumentReader;
  before(() => (reader = builtReader()));
  after(() => reader.close());

  async function read(name: string, content: string | Uint8Array) {
    files.write(name, content);
    return readSource(files.path, name, reader);
  }

  /** The message of the only problem of a file that has no document. */
  async function problemOf(name: string, content: string | Uint8Array): Promise<string> {
    const { document, problems, stamp } = await read(name, content);
    assert.equal(document, undefined);
    assert.ok(stamp);
    assert.equal(problems.length, 1);
    return problems[0]?.message ?? '';
  }

  it('reads a speech with front matter', async () => {
    const { document, phrases, problems, stamp } = await read('会议/讲话.md', '\uFEFF---\r\n标题: 讲话\r\n体裁: 党课\r\n---\r\n同志们：\r\n散会。\r');
    assert.deepEqual(document, {
      path: '会议/讲话.md',
      title: '讲话',
      facts: { 标题: '讲话', 体裁: '党课' },
      encoding: 'utf8bom',
      text: '同志们：\n散会。\n',
      firstLine: 4,
    });
    assert.deepEqual([phrases, problems], [undefined, []]);
    assert.deepEqual(stamp, stampOf(statSync(files.at('会议/讲话.md'))));
  });

  it('takes the title from the first line, else from the file name', async () => {
    const first = await read('一.txt', '在座谈会上的讲话\n同志们：\n散会。');
    assert.deepEqual([first.document?.title, first.document?.text], ['在座谈会上的讲话', '\n同志们：\n散会。']);
    const second = await read('年度会议.讲稿.md', '同志们：\n散会。');
    assert.equal(second.document?.title, '年度会议');
  });

  it('reads a phrase list', async () => {
    const { phrases, document, problems } = await read('提法.md', `---\n标题: 我的提法\n类型: 提法表\n---\n## 工作状态\n真抓实干 90\n${'太长'.repeat(30)}\n`);
    assert.deepEqual(phrases, [{ text: '真抓实干', category: '工作状态', weight: 90 }]);
    assert.equal(document?.title, '我的提法');
    assert.match(problems.map(({ message }) => message).join(), /提法\.md”第 7 行/u);
  });

  it('keeps a speech whose front matter is broken, and says so', async () => {
    const { document, problems } = await read('稿.md', '---\n标题: [讲话\n---\n同志们：\n今天开会。');
    assert.equal(document?.text, '同志们：\n今天开会。');
    assert.equal(problems.length, 1);
  });

  it('says what is wrong with a file that is no text, empty, or too large', async () => {
    assert.match(await problemOf('图.txt', Uint8Array.of(0x89, 0x50, 0, 0, 0xff, 0xfe)), /图\.txt”：内容不是文字.*另存为/u);
    assert.match(await problemOf('空.txt', ''), /空\.txt”：文件是空的.*可以删除/u);
    files.write('大.txt', '');
    truncateSync(files.at('大.txt'), largestFile + 1);
    const { problems } = await readSource(files.path, '大.txt');
    assert.match(problems.map(({ message }) => message).join(), /大\.txt”：文件有 20 MB，超过 20 MB.*请拆成/u);
  });

  it('is silent about a file that is gone', async () => {
    assert.deepEqual(await readSource(files.path, '没有.txt'), { problems: [] });
    files.write('文件.txt', '同志们：');
    assert.deepEqual(await readSource(files.path, '文件.txt/里面.txt'), { problems: [] });
  });

  it('does not take a folder for a file', async () => {
    files.folder('夹.md');
    const { document, problems } = await readSource(files.path, '夹.md');
    assert.equal(document, undefined);
    assert.match(problems.map(({ message }) => message).join(), /夹\.md/u);
  });

  it('says so when it may not read a file', async function () {
    if (process.getuid?.() === 0 || process.platform === 'win32') this.skip();
    files.write('密.txt', '同志们：');
    const { chmodSync } = await import('node:fs');
    chmodSync(files.at('密.txt'), 0);
    const { problems } = await readSource(files.path, '密.txt');
    assert.match(problems.map(({ message }) => message).join(), /没有读取权限/u);
  });

  describe('reads office documents', () => {
    const fixture = (name: string) => readFileSync(path.resolve('test/fixtures/documents', name));

    it('as lines, with what they say about themselves', async () => {
      const { document, problems, stamp } = await read('会议/讲话.docx', fixture('讲话.docx'));
      assert.deepEqual(problems, []);
      assert.equal(document?.title, '在XX县重点工作推进会上的讲话');
      assert.equal(document.path, '会议/讲话.docx');
      assert.deepEqual([document.encoding, document.firstLine, document.facts], ['utf8', 0, {}]);
      assert.equal(document.properties?.['author'], '办公室综合科');
      assert.ok(document.text.split('\n').includes('一、提高认识，增强紧迫感'));
      assert.deepEqual(stamp, stampOf(statSync(files.at('会议/讲话.docx'))));
    });

    it('and takes their title from the first line, else from the file name', async () => {
      const titled = await read('甲.docx', docxOf({ body: ['在XX会议上的', '讲话', '同志们：'].map((text) => paragraph(text)).join('') }));
      assert.deepEqual([titled.document?.title, titled.document?.text], ['在XX会议上的讲话', '\n\n同志们：']);
      assert.equal((await read('年度会议.docx', docxOf({ body: paragraph('同志们：') }))).document?.title, '年度会议');
    });

    it('by what they are, whatever they are called', async () => {
      const html = '<html><body><p>要坚持问题导向。</p></body></html>';
      for (const [name, content, text] of [
        ['一.doc', fixture('讲话.docx'), /二、突出重点/u],
        ['二.docx', fixture('讲话.doc'), /二、突出重点/u],
        ['三.txt', fixture('讲话.pdf'), /二、突出重点/u],
        ['四.wps', fixture('讲话.doc'), /二、突出重点/u],
        ['五.doc', fixture('讲话.rtf'), /二、突出重点/u],
        ['六.doc', html, /^要坚持问题导向。$/u],
        ['七.docx', '要坚持问题导向，抓好落实。\n散会。', /散会/u],
      ] as const) {
        const { document, problems } = await read(name, content);
        assert.match(document?.text ?? JSON.stringify(problems), text, name);
        assert.deepEqual(problems, [], name);
      }
    });

    it('and says what they are when they are something else', async () => {
      assert.match(await problemOf('图.docx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)), /图\.docx”：内容是图片，不是文稿.*移出/u);
      assert.match(await problemOf('残.pdf', 'trailer << /Root 1 0 R >> startxref 0'), /残\.pdf”：内容不是文字/u);
      assert.match(await problemOf('密.pdf', fixture('加密.pdf')), /密\.pdf”：文件加了密码。请打开后去掉密码/u);
    });

    it('up to a size of their own', async () => {
      files.write('大.pdf', fixture('讲话.pdf'));
      truncateSync(files.at('大.pdf'), largestFile + 1);
      assert.notEqual((await readSource(files.path, '大.pdf', reader)).problems[0]?.cause, '文件有 20 MB，超过 20 MB 的上限');
      truncateSync(files.at('大.pdf'), largestDocument + 1);
      assert.match((await readSource(files.path, '大.pdf', reader)).problems[0]?.message ?? '', /大\.pdf”：文件有 60 MB，超过 60 MB/u);
    });
  });
});
