import { gatherPhrases } from '../../core/index/gatherPhrases';
import { mergeSegments } from '../../core/index/mergeSegments';
import { decodeSegment, encodeSegment } from '../../core/index/segmentCodec';
import { readSealed, writeSealed } from '../corpus/sealedFile';
import { segmentFile } from '../corpus/store';
import { loadSegmenter } from '../segmenting/loadSegmenter';
import type { MergeJob } from './messages';

/** Makes one segment of several, and gathers phrases where that was left for later. @throws when one of them is gone, or the new one cannot be written. */
export async function mergeStored({ directory, segmenterFolder, parts, into }: MergeJob): Promise<void> {
  const merged = mergeSegments(
    await Promise.all(
      parts.map(async ({ id, ended }) => {
        const bytes = await readSealed(segmentFile(directory, id));
        const segment = bytes && decodeSegment(bytes);
        if (!segment) throw new Error('a segment to be merged is gone');
        const live = new Uint8Array(segment.documents.length).fill(1);
        for (const document of ended) live[document] = 0;
        return { segment, live };
      }),
    ),
  );
  const whole = merged.isBare ? gatherPhrases(merged, loadSegmenter(segmenterFolder)) : merged;
  await writeSealed(segmentFile(directory, into), encodeSegment(whole));
}
