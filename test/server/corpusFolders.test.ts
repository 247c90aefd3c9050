import assert from 'node:assert/strict';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { eventually } from '../support/eventually';
import { ServerFixture } from '../support/serverFixture';

const paragraph = '要把督查督办作为抓落实的重要手段，建立台账、销号管理，做到件件有着落、事事有回音。';

describe('corpus folders', () => {
  let fixture: ServerFixture;
  beforeEach(() => (fixture = new ServerFixture()));
  afterEach(() => fixture.end());

  it('reads UTF-8 with and without a mark, UTF-16 and GB18030, and says which', async () => {
    const opening = '要把督查督办作为抓落实的重要手段';
    fixture.speech('甲.txt', paragraph);
    fixture.speech('乙.txt', `\uFEFF${opening}，对群众反映强烈的问题紧盯不放、一督到底。`);
    fixture.speech('丙.txt', Buffer.from(`\uFEFF${opening}，用好明察暗访、随机抽查等办法，防止走过场。`, 'utf16le'));
    // “要把督查督办作为抓落实的重要手段。” in GB18030.
    const gbk = 'd2aab0d1b6bdb2e9b6bdb0ecd7f7ceaad7a5c2e4cab5b5c4d6d8d2aacad6b6cea1a3';
    fixture.speech('丁.txt', Buffer.from(gbk, 'hex'));
    const server = await fixture.startReady();
    const { passages } = await server.request('jianggao/search', { query: '督查督办', limit: 10 });
    const encodings = Object.fromEntries(passages.map(({ path, encoding }) => [path, encoding]));
    assert.deepEqual(encodings, { '甲.txt': 'utf8', '乙.txt': 'utf8bom', '丙.txt': 'utf16le', '丁.txt': 'gb18030' });
    assert.ok(passages.every(({ text }) => text.startsWith(opening)));
  });

  it('takes the title from the front matter, the first line, or the file name', async () => {
    fixture.speech('a.md', `---\n标题: 在督查会上的讲话\n---\n${paragraph}`);
    fixture.speech('b.txt', `在务虚会上的发言\n\n同志们：\n${paragraph}又`);
    fixture.speech('终稿.讲稿.md', `同志们：\n${paragraph}再`);
    const server = await fixture.startReady();
    const { passages } = await server.request('jianggao/search', { query: '督查督办', limit: 10 });
    const found = Object.fromEntries(passages.map(({ path, title, line }) => [path, [title, line]]));
    assert.deepEqual(found, { 'a.md': ['在督查会上的讲话', 3], 'b.txt': ['在务虚会上的发言', 3], '终稿.讲稿.md': ['终稿', 1] });
  });

  it('notices files that are added, changed, renamed and deleted', async () => {
    const file = fixture.speech('一.txt', '坚持问题导向，把群众的急难愁盼放在心上抓在手上。');
    const server = await fixture.startReady();
    const titles = async (query: string) => (await server.request('jianggao/search', { query, limit: 9 })).passages.map(({ path }) => path);
    assert.deepEqual(await titles('问题导向'), ['一.txt']);

    fixture.speech('深/层/二.txt', '坚持目标导向，把全年的任务分解到季度落实到岗位。');
    await server.waitFor(({ documents }) => documents === 2);
    assert.deepEqual(await titles('目标导向 分解'), ['深/层/二.txt', '一.txt']);

    writeFileSync(file, '坚持结果导向，把考核的尺子立起来用起来，奖优罚劣。');
    await eventually('the change is found', async () => (await titles('考核')).length === 1);
    assert.deepEqual(await titles('急难愁盼'), []);

    renameSync(file, fixture.files.at('workspace/素材/三.txt'));
    await eventually('the new name is found', async () => (await titles('考核')).join() === '三.txt');

    rmSync(fixture.files.at('workspace/素材/深'), { recursive: true });
    await eventually('the deleted folder is gone', async () => (await titles('分解')).length === 0);
    assert.deepEqual(await server.completeAt('坚持目标|'), []);
  });

  it('reads configured folders, absolute and relative to the workspace, and follows the setting', async () => {
    fixture.files.write('档案/旧稿.txt', '抓基层打基础，推动资源下沉、力量下沉、服务下沉。');
    fixture.files.write('workspace/旧/更旧.txt', '抓重点补短板，推动责任上肩、措施上手、成效上账。');
    const server = await fixture.startReady({ settings: { corpus: { folders: [fixture.files.at('档案'), '${workspaceFolder}/旧'] } } });
    assert.deepEqual(server.status?.folders.map(({ origin, documents }) => [origin, documents]), [['starter', 0], ['archive', 1], ['archive', 1]]);
    await server.configure({ corpus: { folders: [fixture.files.at('档案')] } });
    const status = await server.waitFor(({ folders }) => folders.length === 2);
    assert.equal(status.documents, 1);
    await server.configure({ corpus: { folders: ['~'.concat('/不会有这个文件夹-讲稿')] } });
    await server.waitFor(({ folders }) => folders[1]?.path.startsWith(homedir()) === true);
  });

  it('finds a 素材 folder that is made while the window is open', async () => {
    const server = await fixture.startReady();
    assert.equal(server.status?.folders.length, 1);
    fixture.speech('新.txt', paragraph);
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    await server.waitFor(({ documents }) => documents === 1);
  });

  it('stops when the writer cancels, keeps what was read, and goes on when asked', async () => {
    for (let i = 0; i < 400; i += 1) fixture.speech(`${i}.txt`, `第${i}篇。${paragraph.repeat(120)}`);
    let isFirst = true;
    const server = await fixture.start({ cancels: () => isFirst });
    await server.ready();
    const { documents } = server.status ?? { documents: -1 };
    assert.ok(documents < 400, `${documents} documents were read in spite of the cancellation`);
    assert.ok(server.notices.some(({ message }) => message.includes('已停止整理素材')));
    isFirst = false;
    await server.request('jianggao/reindex', null);
    await server.waitFor((status) => status.documents === 400);
  });
});
