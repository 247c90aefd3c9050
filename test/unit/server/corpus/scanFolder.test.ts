import assert from 'node:assert/strict';
import { chmodSync, statSync, symlinkSync } from 'node:fs';
import { scanFolder } from '../../../../src/server/corpus/scanFolder';
import { stampOf } from '../../../../src/server/reading/readSource';
import { TemporaryFolder } from '../../../support/temporaryFolder';

describe('scanFolder', () => {
  let files: TemporaryFolder;
  beforeEach(() => (files = new TemporaryFolder()));
  afterEach(() => files.remove());

  async function names(root = files.path): Promise<string[]> {
    const { value, problems } = await scanFolder(root);
    assert.deepEqual(problems, []);
    return [...(value?.keys() ?? [])];
  }

  it('finds speeches at every depth, in a stable order, with their stamps', async () => {
    for (const name of ['b.txt', 'a.md', '2024/三月/讲话.md', '报告.docx', '照片.jpg', '.git/x.md', 'node_modules/y.md', 'README.md']) files.write(name, name);
    assert.deepEqual(await names(), ['2024/三月/讲话.md', 'a.md', 'b.txt', '报告.docx']);
    const { value } = await scanFolder(files.path);
    assert.deepEqual(value?.get('b.txt'), stampOf(statSync(files.at('b.txt'))));
  });

  it('gives an empty folder as such', async () => {
    assert.deepEqual(await names(), []);
  });

  it('follows links, and ends at links that lead in a circle', async function () {
    if (process.platform === 'win32') this.skip();
    files.write('库/讲话/一.md', '一');
    files.write('别处/二.md', '二');
    symlinkSync(files.at('库'), files.at('库/讲话/回到上面'));
    symlinkSync('.', files.at('库/自己'));
    symlinkSync(files.at('别处'), files.at('库/连到别处'));
    symlinkSync(files.at('别处/二.md'), files.at('库/三.md'));
    symlinkSync('绕圈.md', files.at('库/绕圈.md'));
    symlinkSync('不存在.md', files.at('库/断开.md'));
    assert.deepEqual(await names(files.at('库')), ['三.md', '讲话/一.md', '连到别处/二.md']);
  });

  it('tells of a folder that is missing, and of one that is a file', async () => {
    const file = files.write('讲话.md', '一');
    for (const [root, cause] of [[files.at('没有'), '不存在'], [file, '不是文件夹']] as const) {
      const { value, problems } = await scanFolder(root);
      assert.equal(value, undefined);
      assert.equal(problems.length, 1);
      assert.ok(problems[0]?.message.includes(root) && problems[0].message.includes(cause), problems[0]?.message);
    }
  });

  it('tells of a folder it may not look into, and reads the rest', async function () {
    if (process.getuid?.() === 0 || process.platform === 'win32') this.skip();
    files.write('密/一.md', '一');
    files.write('二.md', '二');
    chmodSync(files.at('密'), 0);
    const { value, problems } = await scanFolder(files.path);
    chmodSync(files.at('密'), 0o700);
    assert.deepEqual([...(value?.keys() ?? [])], ['二.md']);
    assert.match(problems.map(({ message }) => message).join(), /密”：没有读取权限/u);
  });
});
