import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../support/eventually';
import { ServerFixture } from '../support/serverFixture';

const paragraph = '要把督查督办作为抓落实的重要手段，建立台账、销号管理，做到件件有着落、事事有回音。';

describe('storage', () => {
  let fixture: ServerFixture;
  beforeEach(() => {
    fixture = new ServerFixture();
    fixture.speech('督查.txt', paragraph);
    fixture.speech('安全.txt', '安全生产责任重于泰山，要压实企业主体责任，排查整治重大隐患。');
  });
  afterEach(() => fixture.end());

  const find = async (server: Awaited<ReturnType<ServerFixture['start']>>) =>
    (await server.request('jianggao/search', { query: '督查督办', limit: 5 })).passages.map(({ text }) => text);

  function indexFiles(): string[] {
    const found: string[] = [];
    for (const name of readdirSync(fixture.storage, { recursive: true, encoding: 'utf8' })) {
      const full = path.join(fixture.storage, name);
      if (statSync(full).isFile()) found.push(full);
    }
    return found;
  }

  it('answers from disk after a restart, without reading the sources again', async () => {
    await (await fixture.startReady()).stop();
    const before = indexFiles().map((file) => [file, statSync(file).mtimeMs]);
    const server = await fixture.startReady();
    assert.deepEqual(await find(server), [paragraph]);
    assert.deepEqual(indexFiles().map((file) => [file, statSync(file).mtimeMs]), before);
  });

  const damages: { what: string; damage: (file: string) => void }[] = [
    { what: 'truncated', damage: (file) => truncateSync(file, Math.floor(statSync(file).size / 2)) },
    { what: 'empty', damage: (file) => truncateSync(file, 0) },
    {
      what: 'bit-flipped',
      damage: (file) => {
        const bytes = readFileSync(file);
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 0x10;
        writeFileSync(file, bytes);
      },
    },
    { what: 'of another version', damage: (file) => writeFileSync(file, file.endsWith('.json') ? '{"version":0}' : 'JGK0') },
  ];
  for (const { what, damage } of damages) {
    it(`builds anew, silently, when every file of the index is ${what}`, async () => {
      await (await fixture.startReady()).stop();
      for (const file of indexFiles()) damage(file);
      const server = await fixture.startReady();
      assert.equal(server.status?.documents, 2);
      assert.deepEqual(await find(server), [paragraph]);
      assert.deepEqual(server.notices, []);
    });
  }

  it('survives being killed in the middle of indexing', async () => {
    for (let i = 0; i < 300; i += 1) fixture.speech(`${i}.txt`, `第${i}篇。${paragraph.repeat(100)}`);
    const first = await fixture.start();
    await first.waitFor(({ state }) => state === 'indexing');
    await first.kill();
    const second = await fixture.startReady();
    assert.equal(second.status?.documents, 302);
    assert.deepEqual(second.notices, []);
    await eventually('no broken file is left', () => indexFiles().every((file) => !file.endsWith('.tmp')));
  });

  it('serves two windows on the same folder', async () => {
    const [one, two] = await Promise.all([fixture.start(), fixture.start()]);
    await Promise.all([one.waitFor(({ documents }) => documents === 2), two.waitFor(({ documents }) => documents === 2)]);
    fixture.speech('新.txt', `${paragraph}新增一句话。`);
    await Promise.all([one.waitFor(({ documents }) => documents === 3), two.waitFor(({ documents }) => documents === 3)]);
    await Promise.all([one.ready(), two.ready()]);
    assert.deepEqual((await find(one)).sort(), (await find(two)).sort());
    await two.kill();
    fixture.speech('再.txt', `${paragraph}再增一句话。`);
    await one.waitFor(({ documents }) => documents === 4);
    assert.deepEqual([...one.notices, ...two.notices], []);
  });

  it('works from memory, with one message, when the storage folder cannot be made', async () => {
    const server = await fixture.startReady({ storageFolder: path.join(fixture.files.write('文件', '不是文件夹'), '索引') });
    assert.deepEqual(await find(server), [paragraph]);
    assert.equal(server.notices.length, 1);
    assert.match(server.notices[0]?.message ?? '', /不可写.*本次的素材索引只放在内存里/u);
    fixture.speech('新.txt', `${paragraph}新增。`);
    await server.waitFor(({ documents }) => documents === 3);
    assert.equal(server.notices.length, 1);
  });

  it('works from memory, with one message, when the disk is full', async () => {
    const server = await fixture.startReady({ largestFile: 1 });
    assert.deepEqual(await find(server), [paragraph]);
    assert.equal(server.notices.length, 1, JSON.stringify(server.notices));
    assert.match(server.notices[0]?.message ?? '', /本次的素材索引只放在内存里/u);
  });
});
