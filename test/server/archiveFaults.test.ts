import assert from 'node:assert/strict';
import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { assertAnswersAsFresh, childrenOf, speechText, storedFiles } from '../support/archiveAnswers';
import { eventually } from '../support/eventually';
import { seededRandom } from '../support/seededRandom';
import { ServerFixture } from '../support/serverFixture';
import { canForbidReading, type SpeechServer } from '../support/speechServer';

describe('faults of the archive', () => {
  let fixture: ServerFixture;
  beforeEach(() => (fixture = new ServerFixture()));
  afterEach(() => fixture.end());

  const finds = async (server: SpeechServer, number: number) => {
    const { passages } = await server.request('jianggao/search', { query: `第${number}号文件`, limit: 1000 });
    return passages.some(({ text }) => text.includes(`第${number}号`));
  };

  /** Adds and changes files one by one: each makes a segment, and every few segments are merged. */
  async function changeOneByOne(server: SpeechServer, from: number, to: number, afterEach = () => Promise.resolve()): Promise<void> {
    for (let i = from; i < to; i += 1) {
      fixture.speech(`${i % 30}.txt`, speechText(i));
      await eventually(`speech ${i} is found`, () => finds(server, i));
      await afterEach();
    }
  }

  function endProcess(pid: number): void {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      // It has ended by itself.
      assert.equal((error as NodeJS.ErrnoException).code, 'ESRCH');
    }
  }

  it('answers as if nothing had happened after being killed again and again while it indexes', async () => {
    for (let i = 0; i < 120; i += 1) fixture.speech(`${i}.txt`, speechText(i, 60));
    const random = seededRandom(1);
    for (let round = 0; round < 4; round += 1) {
      const server = await fixture.start();
      await server.waitFor(({ state }) => state !== 'starting');
      await wait(random() * 700);
      await server.kill();
    }
    const server = await fixture.startReady();
    assert.equal(server.status?.documents, 120);
    await assertAnswersAsFresh(fixture, server);
    assert.deepEqual(server.notices, []);
  });

  it('loses no file when the indexing processes are killed', async function () {
    if (process.platform === 'win32') this.skip();
    for (let i = 0; i < 120; i += 1) fixture.speech(`${i}.txt`, speechText(i, 60));
    const server = await fixture.start();
    await eventually('it indexes', () => childrenOf(server.process.pid).length > 0);
    await wait(seededRandom(3)() * 500);
    for (const pid of childrenOf(server.process.pid)) endProcess(pid);
    await server.ready();
    assert.ok(server.logs.some((line) => line.includes('indexing process has died')), 'one was killed');
    assert.deepEqual([server.status?.documents, server.status?.folders.map(({ problems }) => problems)], [120, [0, 0]]);
    await assertAnswersAsFresh(fixture, server);
  });

  it('answers as if nothing had happened after being killed while files change and segments are merged', async () => {
    for (let i = 0; i < 5; i += 1) fixture.speech(`${i}.txt`, speechText(i));
    const random = seededRandom(2);
    let next = 5;
    for (let round = 0; round < 3; round += 1) {
      const server = await fixture.startReady();
      await changeOneByOne(server, next, (next += 3));
      fixture.speech('0.txt', speechText(100 + round));
      await wait(random() * 400);
      await server.kill();
    }
    const server = await fixture.startReady();
    await assertAnswersAsFresh(fixture, server);
    assert.deepEqual(server.notices, []);
  });

  it('goes on when the process that merges is killed', async function () {
    if (process.platform === 'win32') this.skip();
    for (let i = 0; i < 5; i += 1) fixture.speech(`${i}.txt`, speechText(i));
    const server = await fixture.startReady();
    await changeOneByOne(server, 5, 12, async () => {
      // What was read is found: a process that runs or begins now merges.
      for (const until = Date.now() + 300; Date.now() < until; await wait(10)) childrenOf(server.process.pid).forEach(endProcess);
    });
    assert.ok(server.logs.some((line) => line.includes('indexing process has died')), 'one was killed');
    assert.deepEqual(server.status?.folders.map(({ problems }) => problems), [0, 0]);
    await changeOneByOne(server, 12, 20);
    await eventually('segments are merged after all', () => storedFiles(fixture, '.seg').length < 10);
    await assertAnswersAsFresh(fixture, server);
    assert.deepEqual(server.notices, []);
  });

  it('merges nothing, and loses nothing, where a merged segment finds no room', async function () {
    if (process.platform === 'win32') this.skip();
    fixture.speech('0.txt', speechText(0));
    // Room for the segment of one speech and for the manifest, not for that of several.
    const server = await fixture.startReady({ largestFile: 8 });
    await changeOneByOne(server, 1, 13);
    await assertAnswersAsFresh(fixture, server);
    const deaths = server.logs.filter((line) => line.includes('indexing process has died'));
    assert.ok(deaths.length > 0, `the merge found room: ${storedFiles(fixture, '.seg').length} segments`);
    assert.ok(deaths.length <= 2, `${deaths.length} merges were tried`);
    assert.deepEqual(server.notices, []);
    await server.stop();
    const again = await fixture.startReady();
    await assertAnswersAsFresh(fixture, again);
  });

  it('says once that the disk is full when the indexing process finds it so, and answers from memory', async function () {
    if (process.platform === 'win32') this.skip();
    for (let i = 0; i < 40; i += 1) fixture.speech(`${i}.txt`, speechText(i, 20));
    const server = await fixture.startReady({ largestFile: 30 });
    await assertAnswersAsFresh(fixture, server);
    fixture.speech('新.txt', speechText(99));
    await eventually('the new one is found', () => finds(server, 99));
    assert.equal(server.notices.length, 1, JSON.stringify(server.notices));
    assert.match(server.notices[0]?.message ?? '', /本次的素材索引只放在内存里/u);
    await server.stop();
    const again = await fixture.startReady();
    assert.deepEqual(again.notices, []);
    await assertAnswersAsFresh(fixture, again);
  });

  it('answers from an index that it may read but not write, and follows changes in memory', async function () {
    if (process.platform === 'win32' || !canForbidReading()) this.skip();
    for (let i = 0; i < 5; i += 1) fixture.speech(`${i}.txt`, speechText(i));
    await (await fixture.startReady()).stop();
    const folders = [fixture.storage, ...readdirSync(fixture.storage, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => path.join(entry.parentPath, entry.name))];
    for (const folder of folders) chmodSync(folder, 0o500);
    try {
      const server = await fixture.startReady({ obeysPermissions: true });
      await assertAnswersAsFresh(fixture, server);
      assert.deepEqual(server.notices, []);
      writeFileSync(fixture.files.at('workspace/素材/0.txt'), speechText(77));
      await eventually('the change is found', () => finds(server, 77));
      await assertAnswersAsFresh(fixture, server);
      assert.equal(server.notices.length, 1, JSON.stringify(server.notices));
      await server.stop();
    } finally {
      for (const folder of folders) chmodSync(folder, 0o700);
    }
    await assertAnswersAsFresh(fixture, await fixture.startReady());
  });
});
