import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { decodeSegment } from '../../../../src/core/index/segmentCodec';
import { readSealed } from '../../../../src/server/corpus/sealedFile';
import { segmentFile } from '../../../../src/server/corpus/store';
import type { Batch } from '../../../../src/server/indexing/messages';
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
    const told = { batches: [] as Batch[], unread: {} as Record<string, string>, progress: [] as number[], deaths: [] as string[] };
    const setup: IndexerSetup = {
      program: builtIndexer,
      folder: files.path,
      files: new Map(names.map((name) => [name, { size: 1, modified: 1 }])),
      segmenterFolder,
      ...options,
    };
    await runIndexer(
      setup,
      {
        onBatch: (batch) => told.batches.push(batch),
        onUnread: ({ file, problems }) => (told.unread[file] = problems.map(({ message }) => message).join()),
        onProgress: (done) => {
          told.progress.push(done);
          onProgress?.();
        },
        onDeath: (cause) => told.deaths.push(cause),
      },
      control.signal,
    );
    return told;
  }

  /** The documents of a batch, which must be the files that it names, cut by our segmenter. */
  async function documentsOf({ segment, files: read }: Batch, directory?: string): Promise<string[]> {
    const bytes = 'bytes' in segment ? segment.bytes : await readSealed(segmentFile(directory ?? '', segment.id));
    const { documents, segmenterId } = decodeSegment(bytes ?? assert.fail('no bytes')) ?? assert.fail('not a segment');
    assert.equal(segmenterId, segmenter.id);
    assert.deepEqual(documents.map((document) => document.path), read.map(({ file }) => file));
    return read.map(({ file }) => file);
  }

  /** A stand-in for the indexing process: says that it reads each file, dies at those whose name holds `死`, and says no more at `停`. */
  function mortalProgram(): string {
    const program = `process.once('message', ({ files }) => {
      for (const file of files) {
        process.send({ type: 'reading', file });
        if (file.includes('死')) return setTimeout(() => process.abort(), 50);
        if (file.includes('停')) return setInterval(() => {}, 1000);
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
      const { batches, unread, progress, deaths } = await run(['一.md', '空.txt', '没有.md']);
      assert.deepEqual(await Promise.all(batches.map((batch) => documentsOf(batch))), [['一.md']]);
      assert.deepEqual([progress, deaths], [[1, 2, 3], []]);
      assert.match(unread['空.txt'] ?? '', /文件是空的/u);
      assert.equal(unread['没有.md'], '');
    });

    it('writes segments where it is told to, and hands over their names', async () => {
      files.write('一.md', '同志们：\n统筹谋划重点工作，抓好工作落实。');
      const directory = files.at('索引');
      const { batches } = await run(['一.md'], { directory });
      assert.deepEqual(batches.map(({ segment }) => Object.keys(segment)), [['id']]);
      assert.deepEqual(await documentsOf(batches[0] ?? assert.fail('a batch'), directory), ['一.md']);
      assert.equal(readdirSync(directory).length, 1, 'nothing temporary is left');
    });

    it('hands over the bytes where they cannot be written, with the cause', async () => {
      files.write('一.md', '同志们：\n统筹谋划重点工作，抓好工作落实。');
      const { batches } = await run(['一.md'], { directory: files.write('不是文件夹', '') });
      assert.match(batches[0]?.storageFailure ?? '', /^(?:ENOTDIR|EEXIST)$/u);
      assert.deepEqual(await documentsOf(batches[0] ?? assert.fail('a batch')), ['一.md']);
    });

    it('sends a first batch early and the rest in larger ones, each file once', async () => {
      const names = Array.from({ length: 40 }, (_, i) => `${i}.md`);
      for (const name of names) files.write(name, `第${name}篇讲统筹谋划重点工作，抓好工作落实。\n`.repeat(1500));
      const { batches, progress } = await run(names);
      const documents = await Promise.all(batches.map((batch) => documentsOf(batch)));
      assert.ok(batches.length > 1 && (documents[0]?.length ?? 0) < names.length / 2);
      assert.deepEqual(documents.flat(), names);
      assert.equal(progress.at(-1), names.length);
    });

    it('gives every file up, with the cause for the log, where there is no dictionary', async () => {
      files.write('一.md', '统筹谋划重点工作，抓好工作落实。');
      const { unread, deaths } = await run(['一.md'], { segmenterFolder: files.folder('空的') });
      assert.match(unread['一.md'] ?? '', /索引进程意外退出/u);
      assert.match(deaths.join(), /words\.bin”：分词词典文件缺失/u);
    });
  });

  it('gives up the file at which the process dies twice, and goes on with the rest', async () => {
    const { unread, progress, deaths } = await run(['一.md', '死1.md', '二.md', '死2.md'], { program: mortalProgram() });
    assert.deepEqual([progress, deaths.length], [[1, 2, 3, 4], 4]);
    assert.deepEqual(Object.keys(unread).sort(), ['一.md', '二.md', '死1.md', '死2.md'].sort());
    assert.match(unread['死1.md'] ?? '', /死1\.md”：读取它时索引进程意外退出/u);
    assert.equal(unread['二.md'], '');
  });

  it('gives up no file when the process was ended once, whoever did that', async () => {
    const killed = files.at('被结束过');
    const program = files.write('killed.js', `process.once('message', ({ files }) => {
      for (const file of files) {
        process.send({ type: 'reading', file });
        if (file === '二.md' && !require('node:fs').existsSync(${JSON.stringify(killed)})) {
          require('node:fs').writeFileSync(${JSON.stringify(killed)}, '');
          return setTimeout(() => process.kill(process.pid, 'SIGKILL'), 50);
        }
        process.send({ type: 'unread', file, problems: [] });
      }
      process.send({ type: 'done' }, () => process.disconnect());
    });`);
    const { unread, deaths, progress } = await run(['一.md', '二.md', '三.md'], { program });
    assert.deepEqual([unread, deaths.length, progress], [{ '一.md': '', '二.md': '', '三.md': '' }, 1, [1, 2, 3]]);
  });

  it('ends, with a problem for each file, when the process cannot even begin', async () => {
    const { unread, deaths } = await run(['一.md', '二.md'], { program: files.at('没有.js') });
    assert.deepEqual([Object.keys(unread), deaths.length], [['一.md', '二.md'], 4]);
  });

  it('stops when told to', async () => {
    const control = new AbortController();
    const { progress, deaths } = await run(['一.md', '停.md'], { program: mortalProgram() }, control, () => control.abort());
    assert.deepEqual([progress, deaths], [[1], []]);
  });

  it('has nothing to do without files', async () => {
    const { progress, deaths } = await run([], { program: files.at('没有.js') });
    assert.deepEqual([progress, deaths], [[], []]);
  });
});
