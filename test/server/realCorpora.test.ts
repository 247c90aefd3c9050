import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ServerFixture } from '../support/serverFixture';
import { projectRoot } from '../support/speechServer';

/** Real speeches for measuring, kept beside the checkout and never part of it. */
const corpora = path.resolve(projectRoot, '../shared/corpora');

describe('real speeches', () => {
  let fixture: ServerFixture;
  before(function () {
    if (!existsSync(corpora)) {
      console.log(`      ${corpora} is not there: these tests are skipped`);
      this.skip();
    }
  });
  beforeEach(() => (fixture = new ServerFixture()));
  afterEach(() => fixture?.end());

  const archive = (...names: string[]) => ({ corpus: { folders: names.map((name) => path.join(corpora, name)) } });
  const starterFolder = path.join(projectRoot, 'corpus');

  it('after 要统 the list holds the 统筹 series, with the seeds as the archive', async () => {
    const server = await fixture.startReady({ starterFolder, settings: archive('seeds') });
    const labels = (await server.completeAt('同志们：\n要统|')).map(({ label }) => label);
    for (const wanted of ['统筹谋重点', '统筹强协同', '统筹明责任']) assert.ok(labels.includes(wanted), `${wanted} in ${labels.join('、')}`);
  });

  it('a paragraph on 督查督办 gets the seeds’ passages on it among the first five, with seeds and index', async () => {
    const server = await fixture.start({ starterFolder, settings: archive('seeds', 'index') });
    await server.ready(60_000);
    const uri = 'untitled:draft';
    const text = '同志们：\n要把督查督办作为推动决策落地的重要抓手。围绕党委决策部署和领导批示事项，综合运用各种督查方式，跟踪问效，督促落实，当好抓落实的“利器”。\n';
    await server.open(uri, text);
    const cursor = { line: 1, character: 20 };
    const { passages } = await server.request('jianggao/precedents', { uri, range: { start: cursor, end: cursor }, limit: 5 });
    const fromSeeds = passages.filter(({ uri: source, text: found }) => source.includes('/seeds/') && /督查|督办/u.test(found));
    assert.ok(fromSeeds.length >= 1, passages.map(({ title, text: found }) => `${title}：${found.slice(0, 30)}`).join('\n'));
  });

  it('the frames of the seeds’ headings are templates, with what fills them', async () => {
    const server = await fixture.startReady({ settings: archive('seeds') });
    const { templates } = await server.request('jianggao/templates', null);
    const names = templates.map(({ name }) => name);
    for (const wanted of ['统筹…', '强化…', '推进…创新', '用“…的…”…力', '牢固树立…导向']) assert.ok(names.includes(wanted), `${wanted} in ${names.join(' ')}`);
    assert.match(templates.find(({ name }) => name === '统筹…')?.body ?? '', /谋重点.*\n.*强协同.*\n.*明责任/u);
  });

  it('what many speeches share comes first, with seeds and index', async () => {
    const server = await fixture.start({ settings: archive('seeds', 'index') });
    await server.ready(60_000);
    // Frames are gathered when all passages can be found.
    await server.waitFor(({ isGathering }) => !isGathering, 60_000);
    const { templates } = await server.request('jianggao/templates', null);
    const documents = templates.map(({ description }) => Number(/^见于 (\d+) 篇/u.exec(description)?.[1]));
    assert.ok((documents[0] as number) > 20 && documents.every((count, i) => i === 0 || count <= (documents[i - 1] as number)));
  });
});
