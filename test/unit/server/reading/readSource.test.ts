import assert from 'node:assert/strict';
import { statSync, truncateSync } from 'node:fs';
import { largestFile, readSource, stampOf } from '../../../../src/server/reading/readSource';
import { TemporaryFolder } from '../../../support/temporaryFolder';

describe('readSource', () => {
  let files: TemporaryFolder;
  beforeEach(() => (files = new TemporaryFolder()));
  afterEach(() => files.remove());

  async function read(name: string, content: string | Uint8Array) {
    files.write(name, content);
    return readSource(files.path, name);
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
});
