import { randomUUID } from 'node:crypto';
import { SegmentBuilder } from '../../core/index/segmentBuilder';
import { encodeSegment } from '../../core/index/segmentCodec';
import type { Problem } from '../../core/corpus/problem';
import { writeSealed } from '../corpus/sealedFile';
import { segmentFile } from '../corpus/store';
import { readSource } from '../reading/readSource';
import { loadSegmenter } from '../segmenting/loadSegmenter';
import type { Batch, FromIndexer, IndexedFile, IndexJob } from './messages';

/** UTF-16 code units in a batch: what a cancelled or broken run loses at most. */
const batchLength = 1_500_000;
/** Bytes of a first batch, after which something can be found: an impatient writer tries it at once. */
const firstBatchLength = 400_000;

/** Reads files and sends segments of them, batch by batch. */
export async function indexFiles(job: IndexJob, send: (message: FromIndexer) => Promise<void>): Promise<void> {
  const segmenter = loadSegmenter(job.segmenterFolder);
  let { directory } = job;
  // What cannot be written is not merged, where phrases would be gathered.
  const newBuilder = () => new SegmentBuilder(segmenter, job.isBare && directory !== undefined);
  let builder = newBuilder();
  let files: IndexedFile[] = [];
  let problems: { file: string; problems: Problem[] }[] = [];
  let longest = firstBatchLength;
  const flush = async () => {
    if (files.length > 0) {
      const { segment, storageFailure } = await keep(encodeSegment(builder.build()), directory);
      if (storageFailure !== undefined) directory = undefined;
      await send({ type: 'batch', segment, files, problems, ...(storageFailure !== undefined && { storageFailure }) });
    }
    builder = newBuilder();
    files = [];
    problems = [];
    longest = batchLength;
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
    if (builder.textLength >= longest) await flush();
  }
  await flush();
}

async function keep(bytes: Uint8Array, directory: string | undefined): Promise<Pick<Batch, 'segment' | 'storageFailure'>> {
  if (directory === undefined) return { segment: { bytes } };
  const id = randomUUID();
  try {
    await writeSealed(segmentFile(directory, id), bytes);
    return { segment: { id } };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { segment: { bytes }, storageFailure: code };
  }
}
