import assert from 'node:assert/strict';
import { existsSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { encodeSegment } from '../../../../src/core/index/segmentCodec';
import { CorpusFolder } from '../../../../src/server/corpus/corpusFolder';
import { adoptMerged, mergeFolder, type MergeSetup } from '../../../../src/server/corpus/mergeFolder';
import { Store } from '../../../../src/server/corpus/store';
import { liveContents } from '../../../support/liveContents';
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
    setup = { program, onDeath: (cause) => deaths.push(cause), onStorageFailure: (code) => failures.push(code) };
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

  it('makes one segment of six, in memory and on disk, and leaves none of the parts behind', async () => {
    const folder = await withSix();
    const before = liveContents(folder.live);
    const merged = (await mergeFolder(folder, setup, never)) ?? assert.fail();
    assert.ok(await adoptMerged(folder, merged, setup, never));
    assert.equal(folder.live.length, 1);
    assert.deepEqual(liveContents(folder.live).postings, before.postings);
    assert.deepEqual(storedSegments(folder), [`${merged.id}.seg`]);
    const again = open();
    await again.load();
    assert.deepEqual(liveContents(again.live), liveContents(folder.live));
    assert.deepEqual([deaths, failures], [[], []]);
  });

  it('has nothing to do for a few', async () => {
    const folder = open();
    await add(folder, 0);
    await save(folder);
    assert.equal(await mergeFolder(folder, setup, never), undefined);
  });

  it('keeps what changed while it went on', async () => {
    const folder = await withSix();
    const merged = (await mergeFolder(folder, setup, never)) ?? assert.fail();
    await add(folder, 0, 2);
    folder.remove(['1.md']);
    await save(folder);
    assert.ok(await adoptMerged(folder, merged, setup, never));
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
    assert.equal(await mergeFolder(folder, setup, stopped.signal), undefined);
    assert.deepEqual(deaths, []);
    assert.equal(await mergeFolder(folder, { ...setup, program: files.at('没有.js') }, never), undefined);
    const [torn, gone] = storedSegments(folder).map((name) => path.join(folder.store.directory, name)) as [string, string];
    truncateSync(torn, 50);
    assert.equal(await mergeFolder(folder, setup, never), undefined);
    rmSync(gone);
    assert.equal(await mergeFolder(folder, setup, never), undefined);
    assert.equal(deaths.length, 3);
    assert.deepEqual([folder.manifest(), folder.documentCount], [before, 6]);
  });

  it('drops a merged segment that was torn before it could be taken over', async () => {
    const folder = await withSix();
    const merged = (await mergeFolder(folder, setup, never)) ?? assert.fail();
    truncateSync(path.join(folder.store.directory, `${merged.id}.seg`), 80);
    assert.equal(await adoptMerged(folder, merged, setup, never), false);
    assert.deepEqual([folder.live.length, folder.documentCount], [6, 6]);
  });

  it('follows when another window has merged the same meanwhile', async () => {
    const mine = await withSix();
    const theirs = open();
    await theirs.load();
    const [first, second] = [await mergeFolder(mine, setup, never), await mergeFolder(theirs, setup, never)];
    assert.ok(first && second);
    assert.ok(await adoptMerged(mine, first, setup, never));
    assert.equal(await adoptMerged(theirs, second, setup, never), false);
    assert.deepEqual(theirs.manifest(), mine.manifest());
    assert.deepEqual([deaths, failures], [[], []]);
  });

  it('does not try to merge what another window has merged and removed', async () => {
    const mine = await withSix();
    const theirs = open();
    await theirs.load();
    assert.ok(await adoptMerged(mine, (await mergeFolder(mine, setup, never)) ?? assert.fail(), setup, never));
    assert.equal(await mergeFolder(theirs, setup, never), undefined);
    assert.deepEqual(deaths, []);
    assert.equal(theirs.documentCount, 6);
  });
});
