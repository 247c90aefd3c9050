import type { LiveSegment } from '../index/liveSegment';
import type { Hit } from './hit';
import type { RankOptions } from './rankPassages';
import type { Scores } from './scorePassages';
import { TopHits } from './topHits';

export interface Candidates {
  /** The best by their first scores, in no order. */
  hits: readonly Hit[];
  /** Passages that scored at all. */
  matches: number;
  /** Passages that come near the best. */
  total: number;
}

/** A passage that has less than this share of the best score is no answer. */
const answerShare = 0.25;
/** Scores are counted by these many steps below the highest possible. */
const steps = 512;

/** The `capacity` best of the passages that may be found: those in documents that still stand, and that the options neither exclude nor fail to admit. One pass over all. */
export function gatherCandidates(segments: readonly LiveSegment[], { bySegment, most }: Scores, capacity: number, options: RankOptions): Candidates {
  const top = new TopHits(capacity);
  const histogram = new Uint32Array(steps + 1);
  const scale = most > 0 ? steps / most : 0;
  let matches = 0;
  let best = 0;
  segments.forEach((segment, s) => {
    const scores = bySegment[s] as Float32Array;
    const barred = barredDocuments(segment, options.excludes);
    const { document } = segment.segment.passages;
    const { admits } = options;
    let { threshold } = top;
    for (let passage = 0; passage < scores.length; passage += 1) {
      const score = scores[passage] as number;
      if (score === 0) continue;
      if (barred !== undefined && barred[document[passage] as number] === 1) continue;
      if (admits !== undefined && !admits(segment, passage)) continue;
      matches += 1;
      const step = Math.min(steps, (score * scale) | 0);
      histogram[step] = (histogram[step] as number) + 1;
      if (score > best) best = score;
      if (score <= threshold) continue;
      top.add({ segment, passage, score });
      ({ threshold } = top);
    }
  });
  let total = 0;
  for (let step = Math.floor(best * answerShare * scale); step <= steps; step += 1) total += histogram[step] as number;
  return { hits: top.all, matches, total: matches === 0 ? 0 : total };
}

/** 1 for documents that may not be found; undefined when all may. */
function barredDocuments(segment: LiveSegment, excludes: RankOptions['excludes']): Uint8Array | undefined {
  if (segment.isWhole && !excludes) return undefined;
  return segment.live.map((isLive, document) => (isLive === 1 && !excludes?.(segment, document) ? 0 : 1));
}
