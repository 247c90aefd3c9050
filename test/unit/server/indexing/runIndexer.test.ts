import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { decodeSegment } from '../../../../src/core/index/segmentCodec';
import { runIndexer, type IndexerSetup } from '../../../../src/server/indexing/runIndexer';
import { segmenter, segmenterFolder } from '../../../support/projectSegmenter';
import { TemporaryFolder } from '../../../support/temporaryFolder';

const builtIndexer = path.resolve('dist/indexer.js');

describe('runIndexer', function () {
  this.timeout(20_000);
  let files: TemporaryFolder;
  beforeEach(() => (files = new TemporaryFolder()));
  afterEach(() => files.remove());

  /** Runs it and notes what it told. */
  async function run(names: string[], options: Partial<IndexerSetup> = {}, control = new AbortController(), onProgress?: () => void) {
    const told = { documents: [] as string[], segmenterIds: [] as string[], unread: {} as Record<string, string>, progress: [] as number[], fallbacks: 0 };
    const setup: IndexerSetup = {
      program: builtIndexer,
      folder: files.path,
      files: new Map(names.map((name) => [name, { size: 1, modified: 1 }])),
      segmenterFolder,
      useFallback: true,
      ...options,
    };
    const result = await runIndexer(
      setup,
      {
        onBatch: ({ segment, files: read }) => {
          const { documents, segmenterId } = decodeSegment(segment) ?? assert.fail('not a segment');
          assert.deepEqual(documents.map((document) => document.path), read.map(({ file }) => file));
          told.documents.push(...read.map(({ file }) => file));
          told.segmenterIds.push(segmenterId);
        },
        onUnread: ({ file, problems }) => (told.unread[file] = problems.map(({ message }) => message).join()),
        onProgress: (done) => {
          told.progress.push(done);
          onProgress?.();
        },
        onFallback: () => (told.fallbacks += 1),
      },
      control.signal,
    );
    return { result, ...told };
  }

  /** A stand-in for the indexing process: says that it reads each file, and dies at those whose name holds `死`. */
  function mortalProgram(): string {
    const program = `process.once('message', ({ files, useFallback }) => {
      process.send({ type: 'segmenter', name: useFallback ? 'jieba-wasm' : 'nodejieba' });
      for (const file of files) {
        process.send({ type: 'reading', file });
        if (file.includes('死')) return setTimeout(() => process.abort(), 50);
        process.send({ type: 'unread', file, problems: [] });
      }
      process.send({ type: 'done' }, () => process.disconnect());
    });`;
    return files.write('mortal.js', program);
  }

  describe('with the built indexing process', () => {
    before(function () {
      if (!existsSync(builtIndexer)) this.skip();
    });

    it('settles every file, readable or not', async () => {
      files.write('一.md', '同志们：\n统筹谋划重点工作，抓好工作落实。');
      files.write('空.txt', '');
      const { result, documents, unread, progress, segmenterIds, fallbacks } = await run(['一.md', '空.txt', '没有.md']);
      assert.deepEqual([result, documents, progress, fallbacks], ['jieba-wasm', ['一.md'], [1, 2, 3], 0]);
      assert.deepEqual(segmenterIds, [segmenter.id]);
      assert.match(unread['空.txt'] ?? '', /文件是空的/u);
      assert.equal(unread['没有.md'], '');
    });

    it('goes on with the fallback where nodejieba cannot be loaded', async () => {
      files.write('一.md', '统筹谋划重点工作，抓好工作落实。');
      const { result, documents, fallbacks } = await run(['一.md'], { segmenterFolder: files.folder('空的'), useFallback: false });
      assert.deepEqual([result, documents, fallbacks], ['jieba-wasm', ['一.md'], 1]);
    });
  });

  it('tries again with the fallback when the process dies, then gives up the file at which that dies too', async () => {
    const { result, unread, fallbacks, progress } = await run(['一.md', '死1.md', '二.md', '死2.md'], { program: mortalProgram(), useFallback: false });
    assert.deepEqual([result, fallbacks, progress], ['jieba-wasm', 1, [1, 2, 3, 4]]);
    assert.deepEqual(Object.keys(unread).sort(), ['一.md', '二.md', '死1.md', '死2.md'].sort());
    assert.match(unread['死1.md'] ?? '', /死1\.md”：读取它时索引进程意外退出/u);
    assert.equal(unread['二.md'], '');
  });

  it('ends, with a problem for each file, when the process cannot even begin', async () => {
    const { unread } = await run(['一.md', '二.md'], { program: files.at('没有.js') });
    assert.deepEqual(Object.keys(unread), ['一.md', '二.md']);
  });

  it('stops when told to', async () => {
    const control = new AbortController();
    const { result, progress } = await run(['一.md', '死.md'], { program: mortalProgram() }, control, () => control.abort());
    assert.deepEqual([result, progress], [undefined, [1]]);
  });

  it('has nothing to do without files', async () => {
    const { result, progress } = await run([], { program: files.at('没有.js') });
    assert.deepEqual([result, progress], [undefined, []]);
  });
});
