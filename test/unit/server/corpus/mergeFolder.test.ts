import assert from 'node:assert/strict';
import { existsSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { encodeSegment } from '../../../../src/core/index/segmentCodec';
import { CorpusFolder } from '../../../../src/server/corpus/corpusFolder';
import { mergeFolder, type MergeSetup } from '../../../../src/server/corpus/mergeFolder';
import { Store } from '../../../../src/server/corpus/store';
import { liveContents } from '../../../support/liveContents';
import { segmenterFolder } from '../../../support/projectSegmenter';
import { segmentOf } from '../../../support/speechIndex';
import { TemporaryFolder } from '../../../support/temporaryFolder';

const program = path.resolve('dist/indexer.js');
const never = new AbortController().signal;
const texts = Array.from({ length: 6 }, (_, i) => `统筹谋划第${'一二三四五六'.charAt(i)}项重点工作，抓好工作落实。`);

describe('mergeFolder', function () {
  this.timeout(20_000);
  let files: TemporaryFolder;
  let deaths: string[];
  let failures: string[];
  let setup: MergeSetup;
  before(function () {
    if (!existsSync(program)) this.skip();
  });
  beforeEach(() => {
    files = new TemporaryFolder();
    [deaths, failures] = [[], []];
    setup = { program, segmenterFolder, onDeath: (cause) => deaths.push(cause), onStorageFailure: (code) => failures.push(code), inTurn: (task) => task() };
  });
  afterEach(() => files.remove());

  const open = () => new CorpusFolder({ path: '/素材', origin: 'archive' }, new Store(files.path, '/素材', 'jieba-1'));

  async function add(folder: CorpusFolder, i: number, modified = 1): Promise<void> {
    const bytes = encodeSegment(segmentOf([texts[i] as string]));
    const id = folder.install(bytes, [{ file: `${i}.md`, stamp: { size: 9, modified } }], new Map());
    await folder.store.writeSegment(id, bytes);
  }

  async function save(folder: CorpusFolder): Promise<void> {
    folder.written(await folder.store.writeManifest(folder.manifest()));
    await folder.store.sweep(folder.manifest().segments);
  }

  async function withSix(): Promise<CorpusFolder> {
    const folder = open();
    for (const i of texts.keys()) await add(folder, i);
    await save(folder);
    return folder;
  }

  const storedSegments = (folder: CorpusFolder) => readdirSync(folder.store.directory).filter((name) => name.endsWith('.seg')).sort();

  /** Merges, with something else happening before the merged segment is taken over. */
  const merge = (folder: CorpusFolder, meanwhile: () => Promise<void> = () => Promise.resolve()) =>
    mergeFolder(folder, { ...setup, inTurn: async (task) => (await meanwhile(), task()) }, never);

  it('makes one segment of six, in memory and on disk, and leaves none of the parts behind', async () => {
    const folder = await withSix();
    const before = liveContents(folder.live);
    assert.ok(await merge(folder));
    assert.equal(folder.live.length, 1);
    assert.deepEqual(liveContents(folder.live).postings, before.postings);
    assert.deepEqual(readdirSync(folder.store.directory).sort(), [`${folder.live[0]?.tag}.seg`, 'manifest'].sort());
    const again = open();
    await again.load();
    assert.deepEqual(liveContents(again.live), liveContents(folder.live));
    assert.deepEqual([deaths, failures], [[], []]);
  });

  it('has nothing to do for a few', async () => {
    const folder = open();
    await add(folder, 0);
    await save(folder);
    assert.equal(await merge(folder), false);
  });

  it('keeps what changed while it went on', async () => {
    const folder = await withSix();
    const isMerged = await merge(folder, async () => {
      await add(folder, 0, 2);
      folder.remove(['1.md']);
      await save(folder);
    });
    assert.ok(isMerged);
    const again = open();
    await again.load();
    assert.deepEqual(again.manifest().files, folder.manifest().files);
    assert.deepEqual([again.documentCount, again.manifest().files['0.md']?.stamp.modified, '1.md' in again.manifest().files], [5, 2, false]);
  });

  it('changes nothing when a part is torn or gone, the process cannot begin, or it is told to stop', async () => {
    const folder = await withSix();
    const before = folder.manifest();
    const stopped = new AbortController();
    stopped.abort();
    assert.equal(await mergeFolder(folder, setup, stopped.signal), false);
    assert.deepEqual(deaths, []);
    assert.equal(await mergeFolder(folder, { ...setup, program: files.at('没有.js') }, never), false);
    const [torn, gone] = storedSegments(folder).map((name) => path.join(folder.store.directory, name)) as [string, string];
    truncateSync(torn, 50);
    assert.equal(await merge(folder), false);
    rmSync(gone);
    assert.equal(await merge(folder), false);
    assert.equal(deaths.length, 3);
    assert.deepEqual([folder.manifest(), folder.documentCount], [before, 6]);
  });

  it('drops a merged segment that was torn before it could be taken over', async () => {
    const folder = await withSix();
    const parts = storedSegments(folder);
    const isMerged = await merge(folder, async () => {
      const [made] = storedSegments(folder).filter((name) => !parts.includes(name));
      truncateSync(path.join(folder.store.directory, made ?? assert.fail()), 80);
    });
    assert.equal(isMerged, false);
    assert.deepEqual([folder.live.length, folder.documentCount], [6, 6]);
  });

  it('drops a merged segment when another window has read everything anew meanwhile', async () => {
    const folder = await withSix();
    const theirs = open();
    const isMerged = await merge(folder, async () => {
      await theirs.load();
      theirs.clear();
      for (const i of texts.keys()) await add(theirs, i);
      await save(theirs);
    });
    assert.equal(isMerged, false);
    assert.deepEqual([folder.manifest(), deaths], [theirs.manifest(), []]);
  });

  it('lets one window merge at a time; the other finds it done', async () => {
    const mine = await withSix();
    const theirs = open();
    await theirs.load();
    assert.deepEqual((await Promise.all([merge(mine), merge(theirs)])).sort(), [false, true]);
    assert.deepEqual([deaths, failures], [[], []]);
    await mine.load();
    await theirs.load();
    assert.deepEqual(theirs.manifest(), mine.manifest());
    assert.equal(theirs.live.length, 1);
  });

  it('does not try to merge what another window has merged and removed', async () => {
    const mine = await withSix();
    const theirs = open();
    await theirs.load();
    assert.ok(await merge(mine));
    assert.equal(await merge(theirs), false);
    assert.deepEqual(deaths, []);
    assert.equal(theirs.documentCount, 6);
  });

  it('does nothing where nothing can be written', async () => {
    const folder = new CorpusFolder({ path: '/素材', origin: 'archive' }, new Store(files.write('不是文件夹', ''), '/素材', 'jieba-1'));
    for (const i of texts.keys()) folder.install(segmentOf([texts[i] as string]), [{ file: `${i}.md`, stamp: { size: 9, modified: 1 } }], new Map());
    assert.equal(await merge(folder), false);
    assert.deepEqual([folder.documentCount, deaths, failures], [6, [], []]);
  });
});
