import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { decodeSegment, encodeSegment } from '../../../../src/core/index/segmentCodec';
import { readSealed, writeSealed } from '../../../../src/server/corpus/sealedFile';
import { segmentFile } from '../../../../src/server/corpus/store';
import type { MergeJob } from '../../../../src/server/indexing/messages';
import { runMerge } from '../../../../src/server/indexing/runMerge';
import { segmenterFolder } from '../../../support/projectSegmenter';
import { segmentOf } from '../../../support/speechIndex';
import { TemporaryFolder } from '../../../support/temporaryFolder';

const builtIndexer = path.resolve('dist/indexer.js');

describe('runMerge', function () {
  this.timeout(20_000);
  let files: TemporaryFolder;
  beforeEach(() => (files = new TemporaryFolder()));
  afterEach(() => files.remove());

  async function merge(parts: MergeJob['parts'], program = builtIndexer, control = new AbortController()) {
    const deaths: string[] = [];
    const directory = files.path;
    const isDone = await runMerge(program, { type: 'merge', directory, segmenterFolder, parts, into: '新' }, (cause) => deaths.push(cause), control.signal);
    const bytes = await readSealed(segmentFile(directory, '新'));
    return { isDone, deaths, segment: bytes && decodeSegment(bytes) };
  }

  describe('with the built indexing process', () => {
    before(function () {
      if (!existsSync(builtIndexer)) this.skip();
    });
    beforeEach(async () => {
      await writeSealed(segmentFile(files.path, '甲'), encodeSegment(segmentOf(['统筹谋划重点工作，抓好落实。', '督查要较真碰硬，不走过场。'])));
      await writeSealed(segmentFile(files.path, '乙'), encodeSegment(segmentOf(['学习是进步的阶梯，要持之以恒。'])));
    });

    it('writes one segment of what stands in several', async () => {
      const { isDone, deaths, segment } = await merge([{ id: '甲', ended: [0] }, { id: '乙', ended: [] }]);
      assert.deepEqual([isDone, deaths], [true, []]);
      assert.deepEqual(segment?.documents.map((document) => document.path), ['1.md', '0.md']);
    });

    it('writes nothing when a segment is gone, and tells why', async () => {
      const { isDone, deaths, segment } = await merge([{ id: '甲', ended: [] }, { id: '丙', ended: [] }]);
      assert.deepEqual([isDone, segment], [false, undefined]);
      assert.match(deaths.join(), /a segment to be merged is gone/u);
    });
  });

  it('is not done when the process cannot even begin', async () => {
    const { isDone, deaths } = await merge([], files.at('没有.js'));
    assert.deepEqual([isDone, deaths.length], [false, 1]);
  });

  it('stops when told to, and complains of nothing', async () => {
    const control = new AbortController();
    const program = files.write('endless.js', 'process.on("message", () => setInterval(() => {}, 1000));');
    setTimeout(() => control.abort(), 200);
    const { isDone, deaths } = await merge([], program, control);
    assert.deepEqual([isDone, deaths], [false, []]);
  });
});
