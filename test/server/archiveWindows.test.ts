import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { answersOf, assertAnswersAsFresh, speechText, storedFiles } from '../support/archiveAnswers';
import { eventually } from '../support/eventually';
import { ServerFixture } from '../support/serverFixture';
import type { SpeechServer } from '../support/speechServer';

describe('two windows on one archive', () => {
  let fixture: ServerFixture;
  beforeEach(() => (fixture = new ServerFixture()));
  afterEach(() => fixture.end());

  const finds = async (server: SpeechServer, number: number) => {
    const { passages } = await server.request('jianggao/search', { query: `第${number}号文件`, limit: 1000 });
    return passages.some(({ text }) => text.includes(`第${number}号`));
  };
  const bothFind = (one: SpeechServer, two: SpeechServer, number: number) =>
    eventually(`speech ${number} is found in both`, async () => (await finds(one, number)) && (await finds(two, number)));

  it('one indexes while the other waits, and both answer the same', async () => {
    for (let i = 0; i < 80; i += 1) fixture.speech(`${i}.txt`, speechText(i, 60));
    const one = await fixture.start();
    await one.waitFor(({ state }) => state === 'indexing');
    const two = await fixture.start();
    await Promise.all([one, two].map((server) => server.waitFor(({ documents, state }) => documents === 80 && state === 'ready')));
    assert.deepEqual(await answersOf(two), await answersOf(one));
    assert.deepEqual([one.logs, two.logs].map((logs) => logs.filter((line) => /died|error/iu.test(line))), [[], []]);
    const written = (id: string) => storedFiles(fixture, '.seg').some((file) => file.includes(id));
    const ids = (await two.request('jianggao/search', { query: '督查', limit: 50 })).passages.map(({ id }) => id.slice(0, id.indexOf(':')));
    assert.ok(ids.length > 0 && ids.every(written), 'the other took over what the first had written');
    await assertAnswersAsFresh(fixture, two);
  });

  it('changes made while both run end in both, through merges and a restart', async () => {
    for (let i = 0; i < 3; i += 1) fixture.speech(`${i}.txt`, speechText(i));
    const one = await fixture.startReady();
    const two = await fixture.startReady();
    for (let i = 3; i < 11; i += 1) {
      fixture.speech(`${i}.txt`, speechText(i));
      await bothFind(one, two, i);
    }
    await eventually('segments are merged', () => storedFiles(fixture, '.seg').length < 8);
    rmSync(fixture.files.at('workspace/素材/5.txt'));
    await Promise.all([one, two].map((server) => server.waitFor(({ documents }) => documents === 10)));
    fixture.speech('1.txt', speechText(41));
    await bothFind(one, two, 41);
    await Promise.all([assertAnswersAsFresh(fixture, one), assertAnswersAsFresh(fixture, two)]);
    assert.deepEqual([one.logs, two.logs].map((logs) => logs.filter((line) => /died|error/iu.test(line))), [[], []]);

    await one.kill();
    fixture.speech('2.txt', speechText(42));
    await eventually('the one that is left goes on', () => finds(two, 42));
    const three = await fixture.startReady();
    await assertAnswersAsFresh(fixture, three);
    fixture.speech('3.txt', speechText(43));
    await bothFind(two, three, 43);
    await two.stop();
    await three.stop();
    await assertAnswersAsFresh(fixture, await fixture.startReady());
    assert.deepEqual([...one.notices, ...two.notices, ...three.notices], []);
  });

  it('one reads everything again while the other goes on answering', async () => {
    for (let i = 0; i < 10; i += 1) fixture.speech(`${i}.txt`, speechText(i));
    const one = await fixture.startReady();
    const two = await fixture.startReady();
    const before = await answersOf(two);
    await one.request('jianggao/reindex', null);
    assert.deepEqual(await answersOf(two), before);
    assert.deepEqual(await answersOf(one), before);
    fixture.speech('3.txt', speechText(43));
    await bothFind(one, two, 43);
    await assertAnswersAsFresh(fixture, two);
  });
});
