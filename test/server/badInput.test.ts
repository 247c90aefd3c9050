import assert from 'node:assert/strict';
import { chmodSync, symlinkSync, rmSync } from 'node:fs';
import { eventually } from '../support/eventually';
import { ServerFixture } from '../support/serverFixture';
import { canForbidReading, type SpeechServer } from '../support/speechServer';

const good = '要坚持问题导向，把群众的急难愁盼放在心上抓在手上。';

describe('bad input', () => {
  let fixture: ServerFixture;
  beforeEach(() => (fixture = new ServerFixture()));
  afterEach(() => fixture.end());

  /** The one problem with `file`, whose message names it, and after which the good file is still found. */
  async function onlyProblem(server: SpeechServer, file: string): Promise<string> {
    const problems = await server.request('jianggao/problems', null);
    assert.equal(problems.length, 1, JSON.stringify(problems));
    const message = problems[0]?.message ?? '';
    assert.ok(message.includes(file), message);
    assert.deepEqual(server.notices.map((notice) => notice.message), [message]);
    const { passages } = await server.request('jianggao/search', { query: '问题导向', limit: 5 });
    assert.ok(passages.length > 0, 'the good file is found');
    return message;
  }

  const cases: { what: string; name: string; content: string | Uint8Array; cause: RegExp }[] = [
    { what: '0 bytes', name: '空.txt', content: '', cause: /文件是空的/u },
    { what: 'binary', name: '码流.txt', content: Buffer.from([0x89, 0x51, 0x4e, 0x47, 0, 0, 1, 2, 0xff, 0xfe, 0, 9, 0xfd]), cause: /内容不是文字/u },
    { what: 'a picture', name: '图.txt', content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), cause: /内容是图片，不是文稿/u },
    { what: '50 MB', name: '大.txt', content: Buffer.alloc(50 * 1024 * 1024, '讲'), cause: /50 MB，超过 20 MB/u },
    { what: 'wrong encoding', name: '码.txt', content: Buffer.from([0xd2, 0xaa, 0xb0, 0xff, 0xff, 0x81, 0x20, 0x80, 0xff]), cause: /内容不是文字/u },
    { what: 'invalid front matter', name: '头.md', content: `---\n标题: [没有完\n体裁: : :\n---\n${good}甲`, cause: /第 \d+ 行：两行“---”之间的文件说明写法有误/u },
    { what: 'an overlong entry in a phrase list', name: '表.md', content: `---\n类型: 提法表\n---\n真抓实干\n${'长'.repeat(41)}\n`, cause: /第 5 行：这一条超过 40 个字/u },
  ];
  for (const { what, name, content, cause } of cases) {
    it(`${what}: one clear message, the rest is read`, async () => {
      fixture.speech('好.txt', good);
      fixture.speech(name, content);
      const server = await fixture.startReady();
      assert.match(await onlyProblem(server, name), cause);
    });
  }

  it('keeps the text below an invalid front matter', async () => {
    fixture.speech('头.md', `---\n标题: [没有完\n---\n${good}`);
    const server = await fixture.startReady();
    const { passages } = await server.request('jianggao/search', { query: '急难愁盼', limit: 5 });
    assert.deepEqual(passages.map(({ text, line }) => [text, line]), [[good, 3]]);
  });

  it('half-typed, mixed and odd files are read without complaint', async () => {
    fixture.speech('混.txt', `第一行甲乙丙丁戊己庚辛壬癸\r\n第二行督查督办台账管理办法\n第三行问题导向目标导向结果\r第四行末尾没有换行😀😀`);
    fixture.speech('半.md', `---\n标题: 没写完\n${good}`);
    fixture.speech('长.txt', '督查'.repeat(200_000));
    fixture.speech('空白.txt', ' \n\t\n　\n');
    const server = await fixture.startReady();
    assert.deepEqual(await server.request('jianggao/problems', null), []);
    const { passages } = await server.request('jianggao/search', { query: '台账', limit: 5 });
    assert.deepEqual(passages.map(({ path, line }) => [path, line]), [['混.txt', 1]]);
  });

  it('a folder that is not there: one message, the others work', async () => {
    fixture.speech('好.txt', good);
    const server = await fixture.startReady({ settings: { corpus: { folders: [fixture.files.at('没有')] } } });
    assert.match(await onlyProblem(server, fixture.files.at('没有')), /素材文件夹不存在/u);
  });

  it('a file in place of a folder, and a path that is not absolute', async () => {
    fixture.speech('好.txt', good);
    const file = fixture.files.write('文件.txt', good);
    const server = await fixture.startReady({ settings: { corpus: { folders: [file, '相对/路径'] } } });
    const messages = server.notices.map(({ message }) => message).join('\n');
    assert.match(messages, /它是文件，不是文件夹/u);
    assert.match(messages, /素材文件夹要写完整路径/u);
  });

  it('links that loop and links that lead nowhere', async () => {
    fixture.speech('好.txt', good);
    const folder = fixture.files.at('workspace/素材');
    symlinkSync(folder, `${folder}/圈`);
    symlinkSync(`${folder}/自己`, `${folder}/自己`);
    symlinkSync(`${folder}/虚无.txt`, `${folder}/断.txt`);
    const server = await fixture.startReady();
    assert.equal(server.status?.documents, 1);
    assert.deepEqual(server.notices, []);
  });

  it('a file without read permission, and again when it has it', async function () {
    if (!canForbidReading()) return this.skip();
    fixture.speech('好.txt', good);
    const file = fixture.speech('锁.txt', `${good}又`);
    chmodSync(file, 0);
    const server = await fixture.startReady({ obeysPermissions: true });
    assert.match(await onlyProblem(server, '锁.txt'), /没有读取权限/u);
    chmodSync(file, 0o600);
    await server.waitFor(({ documents }) => documents === 2);
  });

  it('a folder without read permission', async function () {
    if (!canForbidReading()) return this.skip();
    fixture.speech('好.txt', good);
    fixture.speech('密/稿.txt', `${good}又`);
    const locked = fixture.files.at('workspace/素材/密');
    chmodSync(locked, 0);
    const server = await fixture.startReady({ obeysPermissions: true });
    assert.match(await onlyProblem(server, locked), /没有读取权限/u);
    chmodSync(locked, 0o700);
  });

  it('files that vanish while they are being read', async () => {
    for (let i = 0; i < 300; i += 1) fixture.speech(`${i}.txt`, `第${i}篇。${good.repeat(50)}`);
    const server = await fixture.start();
    await server.waitFor(({ state }) => state === 'indexing');
    for (let i = 100; i < 300; i += 1) rmSync(fixture.files.at(`workspace/素材/${i}.txt`));
    await eventually('what is left is indexed', () => server.status?.state === 'ready' && server.status.documents === 100);
    assert.deepEqual(server.notices, []);
  });
});
