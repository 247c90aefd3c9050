import assert from 'node:assert/strict';
import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import type { PassageView } from '../../src/protocol/requests';
import { assertAnswersAsFresh, speechText, storedFiles } from '../support/archiveAnswers';
import { eventually } from '../support/eventually';
import { ServerFixture } from '../support/serverFixture';
import type { SpeechServer } from '../support/speechServer';

describe('changes in the archive', () => {
  let fixture: ServerFixture;
  beforeEach(() => (fixture = new ServerFixture()));
  afterEach(() => fixture.end());

  const at = (name: string) => fixture.files.at(`workspace/素材/${name}`);
  const all = async (server: SpeechServer, query = '要'): Promise<PassageView[]> => (await server.request('jianggao/search', { query, limit: 1000 })).passages;

  /** Ids of the passages of each file: they stay while a document is not read again. */
  async function ids(server: SpeechServer): Promise<Record<string, string[]>> {
    const byFile: Record<string, string[]> = {};
    for (const { path, id } of await all(server)) (byFile[path] ??= []).push(id);
    for (const list of Object.values(byFile)) list.sort();
    return byFile;
  }

  it('reads only the document that changed, was renamed or was deleted', async () => {
    for (let i = 0; i < 4; i += 1) fixture.speech(`${i}.txt`, speechText(i));
    const server = await fixture.startReady();
    const { '1.txt': changed, ...others } = await ids(server);
    assert.equal(Object.keys(others).length, 3);

    writeFileSync(at('1.txt'), speechText(41));
    await eventually('the change is found', async () => (await all(server, '第41号文件')).some(({ text }) => text.includes('第41号')));
    const { '1.txt': readAgain, ...untouched } = await ids(server);
    assert.deepEqual(untouched, others);
    assert.notDeepEqual(readAgain, changed);

    renameSync(at('1.txt'), at('改名.txt'));
    await eventually('the new name is found', async () => '改名.txt' in (await ids(server)) && !('1.txt' in (await ids(server))));
    const { '改名.txt': renamed, ...stillUntouched } = await ids(server);
    assert.ok(renamed);
    assert.deepEqual(stillUntouched, others);

    rmSync(at('0.txt'));
    await server.waitFor(({ documents }) => documents === 3);
    const { '0.txt': deleted, ...remaining } = others;
    assert.ok(deleted);
    assert.deepEqual(await ids(server), { ...remaining, '改名.txt': renamed });
    await assertAnswersAsFresh(fixture, server);
  });

  it('does not lose what changes, comes and goes while it reads everything for the first time', async () => {
    for (let i = 0; i < 200; i += 1) fixture.speech(`${i}.txt`, speechText(i, 120));
    const server = await fixture.start();
    await server.waitFor(({ state }) => state === 'indexing');
    const change = (i: number) => {
      writeFileSync(at(`${i}.txt`), speechText(1000 + i));
      fixture.speech(`新/${i}.txt`, speechText(2000 + i));
      rmSync(at(`${i + 1}.txt`));
    };
    for (const i of [0, 100, 198]) change(i);
    await server.waitFor(({ progress }) => progress === undefined || progress.done > 0);
    for (const i of [10, 110, 190]) change(i);
    await server.ready();
    await eventually('everything is found', async () => {
      const found = new Set((await all(server, '号文件')).flatMap(({ text }) => /第[12]\d{3}号/u.exec(text) ?? []));
      return [0, 100, 198, 10, 110, 190].every((i) => found.has(`第${1000 + i}号`) && found.has(`第${2000 + i}号`)) && server.status?.documents === 200;
    });
    await assertAnswersAsFresh(fixture, server);
  });

  it('merges the segments of many single changes, and answers the same before and after a restart', async () => {
    for (let i = 0; i < 5; i += 1) fixture.speech(`${i}.txt`, speechText(i));
    const server = await fixture.startReady();
    for (let i = 5; i < 13; i += 1) {
      fixture.speech(`${i % 7}.txt`, speechText(i));
      await eventually(`speech ${i} is found`, async () => (await all(server, `第${i}号文件`)).some(({ text }) => text.includes(`第${i}号`)));
    }
    await eventually('segments are merged', () => storedFiles(fixture, '.seg').length < 6);
    await assertAnswersAsFresh(fixture, server);
    await server.stop();
    const again = await fixture.startReady();
    await assertAnswersAsFresh(fixture, again);
    assert.deepEqual([...server.notices, ...again.notices], []);
    assert.deepEqual([...server.logs, ...again.logs].filter((line) => /died|error/iu.test(line)), []);
  });

  it('takes in five hundred files that come at once', async () => {
    const server = await fixture.startReady();
    fixture.files.folder('workspace/素材');
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    await server.waitFor(({ folders }) => folders.length === 2);
    for (let i = 0; i < 500; i += 1) fixture.speech(i % 2 ? `${i}.txt` : `深/${i}.md`, speechText(i));
    await server.waitFor(({ documents, state }) => documents === 500 && state === 'ready');
    await assertAnswersAsFresh(fixture, server);
  });

  it('keeps what it knows of a folder that goes away, and follows it again when it comes back', async () => {
    for (let i = 0; i < 3; i += 1) fixture.files.write(`档案/${i}.txt`, speechText(i));
    const settings = { corpus: { folders: [fixture.files.at('档案')] } };
    const server = await fixture.startReady({ settings });
    const before = await ids(server);
    assert.equal(Object.keys(before).length, 3);
    renameSync(fixture.files.at('档案'), fixture.files.at('收起来'));
    await server.waitFor(({ folders }) => (folders[1]?.problems ?? 0) > 0);
    assert.deepEqual(await ids(server), before);
    renameSync(fixture.files.at('收起来'), fixture.files.at('档案'));
    await server.waitFor(({ folders }) => folders[1]?.problems === 0);
    assert.deepEqual(await ids(server), before, 'nothing was read again');
    writeFileSync(fixture.files.at('档案/1.txt'), speechText(51));
    await eventually('a change after that is found', async () => (await all(server, '第51号文件')).some(({ text }) => text.includes('第51号')));
  });

  it('follows what the writer says of the files, without reading them again', async () => {
    for (let i = 0; i < 3; i += 1) fixture.speech(`${i}.txt`, speechText(i));
    const server = await fixture.startReady();
    const before = await ids(server);
    const sidecar = fixture.speech('素材说明.yaml', '0.txt:\n  讲话人: 张XX\n  日期: 2024-03-05\n2.txt:\n  收录: 否\n');
    await server.waitFor(({ documents }) => documents === 2);
    await eventually('the speaker is known', async () => (await all(server)).some(({ path, speaker, date }) => path === '0.txt' && speaker === '张XX' && date === '2024-03-05'));
    const { '2.txt': excluded, ...others } = before;
    assert.ok(excluded);
    assert.deepEqual(await ids(server), others);
    await assertAnswersAsFresh(fixture, server);
    await server.stop();
    const again = await fixture.startReady();
    assert.equal(again.status?.documents, 2);
    rmSync(sidecar);
    await again.waitFor(({ documents }) => documents === 3);
    assert.ok((await all(again)).every(({ speaker }) => speaker === ''));
    await assertAnswersAsFresh(fixture, again);
  });

  it('notices a file whose time stamp went back, as when an older version is restored', async () => {
    fixture.speech('一.txt', speechText(1));
    const server = await fixture.startReady();
    writeFileSync(at('一.txt'), speechText(2));
    utimesSync(at('一.txt'), new Date('2020-01-01'), new Date('2020-01-01'));
    await eventually('it is found', async () => (await all(server, '第2号文件')).some(({ text }) => text.includes('第2号')));
    await server.stop();
    writeFileSync(at('一.txt'), speechText(3));
    utimesSync(at('一.txt'), new Date('2019-01-01'), new Date('2019-01-01'));
    const again = await fixture.startReady();
    assert.ok((await all(again, '第3号文件')).every(({ text }) => text.includes('第3号')));
  });
});
