import assert from 'node:assert/strict';
import { truncateSync } from 'node:fs';
import path from 'node:path';
import { problem } from '../../../../src/core/corpus/problem';
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
    folder.segmenter = 'jieba-wasm';
    folder.remove(['b.md']);
    await save(folder, segments);
    const again = open();
    await again.load();
    assert.deepEqual(again.manifest(), folder.manifest());
    assert.deepEqual([again.documentCount, again.segmenter], [2, 'jieba-wasm']);
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

  it('has small segments gathered when there are many', () => {
    const folder = open();
    for (let i = 0; i < 7; i += 1) install(folder, { [`${i}.md`]: 1 });
    assert.deepEqual(folder.filesToGather(), []);
    install(folder, { '7.md': 1 });
    assert.equal(folder.filesToGather().length, 8);
  });

  it('refuses a segment of another version', () => {
    assert.throws(() => open().install(new Uint8Array(64), [], new Map()), /another version/u);
  });
});
