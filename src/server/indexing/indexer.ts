import { SegmentBuilder } from '../../core/index/segmentBuilder';
import { encodeSegment } from '../../core/index/segmentCodec';
import type { Problem } from '../../core/corpus/problem';
import { readSource } from '../reading/readSource';
import { loadSegmenter } from '../segmenting/loadSegmenter';
import type { FromIndexer, IndexedFile, IndexJob } from './messages';

/**
 * The indexing process: takes one job, answers with segments batch by batch, and ends. A monstrous file may hang it or exhaust its
 * memory; the server goes on in either case.
 */

/** UTF-16 code units in a batch: what a cancelled or broken run loses at most. */
const batchLength = 1_500_000;

/** Resolves when the message has left, so that segments never pile up in memory. */
function send(message: FromIndexer): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}

async function run(job: IndexJob): Promise<void> {
  const segmenter = loadSegmenter(job.segmenterFolder);
  let builder = new SegmentBuilder(segmenter);
  let files: IndexedFile[] = [];
  let problems: { file: string; problems: Problem[] }[] = [];
  const flush = async () => {
    if (files.length > 0) await send({ type: 'batch', segment: encodeSegment(builder.build()), files, problems });
    builder = new SegmentBuilder(segmenter);
    files = [];
    problems = [];
  };
  for (const file of job.files) {
    await send({ type: 'reading', file });
    const result = await readSource(job.folder, file);
    if (!result.document || !result.stamp) {
      await send({ type: 'unread', file, problems: result.problems, ...(result.stamp && { stamp: result.stamp }) });
      continue;
    }
    if (result.phrases) builder.addPhraseList(result.document, result.phrases);
    else builder.addSpeech(result.document);
    files.push({ file, stamp: result.stamp });
    if (result.problems.length > 0) problems.push({ file, problems: result.problems });
    if (builder.textLength >= batchLength) await flush();
  }
  await flush();
  await send({ type: 'done' });
}

process.once('message', (job) => {
  run(job as IndexJob).then(
    () => process.disconnect(),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exitCode = 1;
      process.disconnect();
    },
  );
});
// The server is gone: nobody waits for the answer.
process.on('disconnect', () => process.exit());
