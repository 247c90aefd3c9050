import assert from 'node:assert/strict';
import { truncateSync } from 'node:fs';
import path from 'node:path';
import { problem } from '../../../../src/core/corpus/problem';
import type { LiveSegment } from '../../../../src/core/index/liveSegment';
import { mergeSegments } from '../../../../src/core/index/mergeSegments';
import type { Segment } from '../../../../src/core/index/segment';
import { encodeSegment } from '../../../../src/core/index/segmentCodec';
import { CorpusFolder } from '../../../../src/server/corpus/corpusFolder';
import { Store } from '../../../../src/server/corpus/store';
import { segmentOf } from '../../../support/speechIndex';
import { TemporaryFolder } from '../../../support/temporaryFolder';

const stamp = (modified: number) => ({ size: 100, modified });
const text = '统筹谋划重点工作，抓好工作落实。';

/** Installs a batch of files as the indexing process would hand it over. */
function install(folder: CorpusFolder, files: Record<string, number>): { id: string; bytes: Uint8Array } {
  const bytes = encodeSegment(segmentOf(Object.keys(files).map(() => text)));
  const batch = Object.entries(files).map(([file, modified]) => ({ file, stamp: stamp(modified) }));
  return { id: folder.install(bytes, batch, new Map()), bytes };
}

describe('CorpusFolder', () => {
  let files: TemporaryFolder;
  beforeEach(() => (files = new TemporaryFolder()));
  afterEach(() => files.remove());

  const open = () => new CorpusFolder({ path: '/素材', origin: 'archive' }, new Store(files.path, '/素材', 'jieba-1'));

  async function save(folder: CorpusFolder, segments: { id: string; bytes: Uint8Array }[]): Promise<void> {
    for (const { id, bytes } of segments) await folder.store.writeSegment(id, bytes);
    folder.written(await folder.store.writeManifest(folder.manifest()));
  }

  it('is empty at first, and stays so when nothing is on disk', async () => {
    const folder = open();
    await folder.load();
    assert.deepEqual([folder.live, folder.documentCount, folder.problems], [[], 0, []]);
  });

  it('tells what must be read and what is gone', () => {
    const folder = open();
    install(folder, { 'a.md': 1, 'b.md': 1 });
    folder.noteUnread('c.md', stamp(1), []);
    const found = new Map([['a.md', stamp(1)], ['b.md', stamp(2)], ['c.md', stamp(1)], ['d.md', stamp(1)]]);
    assert.deepEqual(folder.compare(found), { toRead: ['b.md', 'd.md'], gone: [] });
    assert.deepEqual(folder.compare(new Map()), { toRead: [], gone: ['a.md', 'b.md', 'c.md'] });
  });

  it('leaves out what was read anew or is gone, and drops segments that nobody needs', () => {
    const folder = open();
    const { id } = install(folder, { 'a.md': 1, 'b.md': 1 });
    install(folder, { 'b.md': 2 });
    assert.deepEqual(folder.live.map(({ documentCount }) => documentCount), [1, 1]);
    assert.deepEqual([...(folder.live[0]?.live ?? [])], [1, 0]);
    folder.remove(['a.md']);
    assert.equal(folder.documentCount, 1);
    assert.ok(!folder.manifest().segments.includes(id));
    folder.clear();
    assert.deepEqual([folder.documentCount, folder.manifest().segments], [0, []]);
  });

  it('keeps what did not change as it was', () => {
    const folder = open();
    install(folder, { 'a.md': 1 });
    const [before] = folder.live;
    install(folder, { 'b.md': 1 });
    assert.equal(folder.live[0], before);
  });

  it('gathers the problems of its files', () => {
    const folder = open();
    const told = problem('/素材/c.md', '', '文件是空的', '可以删除它');
    folder.noteUnread('c.md', stamp(1), [told]);
    assert.deepEqual(folder.problems, [told]);
    folder.noteUnread('c.md', undefined, []);
    assert.deepEqual(folder.problems, []);
  });

  it('comes back from disk as it was', async () => {
    const folder = open();
    const segments = [install(folder, { 'a.md': 1, 'b.md': 1 }), install(folder, { 'c.md': 1 })];
    folder.remove(['b.md']);
    await save(folder, segments);
    const again = open();
    await again.load();
    assert.deepEqual(again.manifest(), folder.manifest());
    assert.equal(again.documentCount, 2);
    assert.deepEqual(again.live.map(({ live }) => [...live]), folder.live.map(({ live }) => [...live]));
  });

  it('takes over what another window has written', async () => {
    const [mine, theirs] = [open(), open()];
    await save(mine, [install(mine, { 'a.md': 1 })]);
    await theirs.load();
    const added = install(theirs, { 'b.md': 1 });
    await save(theirs, [added]);
    await mine.load();
    assert.equal(mine.documentCount, 2);
    assert.deepEqual(mine.compare(new Map([['a.md', stamp(1)], ['b.md', stamp(1)]])), { toRead: [], gone: [] });
  });

  it('reads again what it was told to, also when another window has written meanwhile', async () => {
    const [mine, theirs] = [open(), open()];
    await save(mine, [install(mine, { 'a.md': 1, 'b.md': 1 })]);
    await theirs.load();
    await save(theirs, [install(theirs, { 'c.md': 1 })]);
    mine.forget('a.md');
    await mine.load();
    assert.equal(mine.documentCount, 3);
    assert.deepEqual(mine.compare(new Map(['a.md', 'b.md', 'c.md'].map((file) => [file, stamp(1)]))).toRead, ['a.md']);
  });

  it('takes over which documents of a segment stand, not only how many', async () => {
    const [mine, theirs] = [open(), open()];
    await save(mine, [install(mine, { 'a.md': 1, 'b.md': 1 })]);
    await theirs.load();
    theirs.remove(['a.md']);
    await save(theirs, []);
    mine.remove(['b.md']);
    await mine.load();
    assert.deepEqual([...(mine.live[0]?.live ?? [])], [0, 1]);
  });

  it('reads files again whose segment is torn or missing, and those alone', async () => {
    const folder = open();
    const [torn, missing, whole] = [install(folder, { 'a.md': 1 }), install(folder, { 'b.md': 1 }), install(folder, { 'c.md': 1 })];
    await save(folder, [torn, whole]);
    truncateSync(path.join(folder.store.directory, `${torn.id}.seg`), 100);
    const again = open();
    await again.load();
    const found = new Map(['a.md', 'b.md', 'c.md'].map((file) => [file, stamp(1)]));
    assert.deepEqual(again.compare(found).toRead, ['a.md', 'b.md']);
    assert.ok(!again.manifest().segments.includes(missing.id));
  });

  describe('merging', () => {
    /** Merges as the indexing process does. */
    function merge(folder: CorpusFolder, parts: readonly { id: string; ended: readonly number[] }[]): Segment {
      return mergeSegments(
        parts.map(({ id, ended }) => {
          const { segment } = folder.live.find(({ tag }) => tag === id) as LiveSegment;
          return { segment, live: Uint8Array.from(segment.documents, (_, document) => (ended.includes(document) ? 0 : 1)) };
        }),
      );
    }

    const files = ['0.md', '1.md', '2.md', '3.md', '4.md', '5.md'];
    function openWithSix(): CorpusFolder {
      const folder = open();
      for (const file of files) install(folder, { [file]: 1 });
      return folder;
    }

    const whereOf = (folder: CorpusFolder) => Object.fromEntries(Object.entries(folder.manifest().files).map(([file, { at }]) => [file, at]));

    it('is wanted for six small segments, with the documents that have ended', () => {
      const folder = open();
      const { id } = install(folder, { '0.md': 1, 'a.md': 1 });
      for (const file of files.slice(1, 5)) install(folder, { [file]: 1 });
      assert.deepEqual(folder.partsToMerge(), []);
      install(folder, { '5.md': 1 });
      folder.remove(['0.md']);
      const parts = folder.partsToMerge();
      assert.equal(parts.length, 6);
      assert.deepEqual(parts.find((part) => part.id === id)?.ended, [0]);
    });

    it('puts one segment in the place of its parts', () => {
      const folder = openWithSix();
      const parts = folder.partsToMerge();
      assert.ok(folder.adopt('全', merge(folder, parts), parts));
      assert.deepEqual(folder.live.map(({ tag, documentCount }) => [tag, documentCount]), [['全', 6]]);
      assert.deepEqual(folder.manifest().segments, ['全']);
      assert.deepEqual(Object.values(whereOf(folder)).map((at) => at?.segment), files.map(() => '全'));
      assert.deepEqual(folder.compare(new Map(files.map((file) => [file, stamp(1)]))), { toRead: [], gone: [] });
    });

    it('leaves out what has changed or gone since it began', () => {
      const folder = openWithSix();
      const parts = folder.partsToMerge();
      const merged = merge(folder, parts);
      const { id } = install(folder, { '2.md': 2 });
      folder.remove(['4.md']);
      assert.ok(folder.adopt('全', merged, parts));
      assert.deepEqual(folder.live.map(({ tag, documentCount }) => [tag, documentCount]).sort(), [[id, 1], ['全', 4]].sort());
      assert.deepEqual(whereOf(folder)['2.md'], { segment: id, document: 0 });
      assert.ok(!('4.md' in whereOf(folder)));
    });

    it('is dropped when most of it has changed since', () => {
      const folder = openWithSix();
      const parts = folder.partsToMerge();
      const merged = merge(folder, parts);
      folder.remove(files.slice(0, 4));
      const before = folder.manifest();
      assert.equal(folder.adopt('全', merged, parts), false);
      assert.deepEqual(folder.manifest(), before);
      assert.equal(folder.documentCount, 2);
    });

    it('is dropped when there is nothing left of its parts, as when another window was quicker', () => {
      const folder = openWithSix();
      const parts = folder.partsToMerge();
      const merged = merge(folder, parts);
      assert.ok(folder.adopt('别人的', merged, parts));
      assert.equal(folder.adopt('我的', merged, parts), false);
      assert.deepEqual(folder.manifest().segments, ['别人的']);
    });

    it('is dropped when it does not hold what its parts do', () => {
      const folder = openWithSix();
      const parts = folder.partsToMerge();
      assert.equal(folder.adopt('全', merge(folder, parts.slice(1)), parts), false);
      assert.equal(folder.live.length, 6);
    });
  });

  it('refuses a segment of another version', () => {
    assert.throws(() => open().install(new Uint8Array(64), [], new Map()), /another version/u);
  });
});
