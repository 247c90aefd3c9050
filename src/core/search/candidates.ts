import type { LiveSegment } from '../index/liveSegment';
import type { Hit } from './hit';
import type { RankOptions } from './rankPassages';
import { stretch, type Scores } from './scorePassages';
import { TopHits } from './topHits';

export interface Candidates {
  /** The best by their first scores, in no order. */
  hits: readonly Hit[];
  /** Whether that is every passage that scored. */
  isAll: boolean;
}

/** A passage that has less than this share of the best score is no answer. */
const answerShare = 0.25;

type MayBeFound = (passage: number) => boolean;

/** The `capacity` best of the passages that may be found: those in documents that still stand, and that the options neither exclude nor fail to admit. */
export function gatherCandidates(segments: readonly LiveSegment[], { bySegment, peaks }: Scores, capacity: number, options: RankOptions): Candidates {
  const top = new TopHits(capacity);
  segments.forEach((segment, s) => {
    const mayBeFound = filterOf(segment, options);
    const scores = bySegment[s] as Float32Array;
    eachStretch(scores.length, peaks[s] as Float32Array, () => top.threshold, (from, to) => {
      for (let passage = from; passage < to; passage += 1) {
        const score = scores[passage] as number;
        // Ties go to whoever came first.
        if (score <= Math.max(0, top.threshold) || (mayBeFound && !mayBeFound(passage))) continue;
        top.add({ segment, passage, score });
      }
    });
  });
  return { hits: top.all, isAll: top.all.length < capacity };
}

/** How many passages come near the best of `hits`. */
export function countAnswers(segments: readonly LiveSegment[], { bySegment, peaks }: Scores, hits: readonly Hit[], options: RankOptions): number {
  const best = hits.reduce((most, { score }) => Math.max(most, score), 0);
  if (best === 0) return 0;
  const floor = best * answerShare;
  let total = 0;
  segments.forEach((segment, s) => {
    const mayBeFound = filterOf(segment, options);
    const scores = bySegment[s] as Float32Array;
    eachStretch(scores.length, peaks[s] as Float32Array, () => floor, (from, to) => {
      for (let passage = from; passage < to; passage += 1) if ((scores[passage] as number) >= floor && (!mayBeFound || mayBeFound(passage))) total += 1;
    });
  });
  return total;
}

/** Calls `visit` for every stretch of passages that has a score of `least()` or above; most stretches have none. */
function eachStretch(length: number, peaks: Float32Array, least: () => number, visit: (from: number, to: number) => void): void {
  let bound = least();
  for (let i = 0; i < peaks.length; i += 1) {
    if ((peaks[i] as number) < bound || peaks[i] === 0) continue;
    visit(i * stretch, Math.min(length, (i + 1) * stretch));
    bound = least();
  }
}

/** Undefined when every passage of the segment may be found. */
function filterOf(segment: LiveSegment, { excludes, admits }: RankOptions): MayBeFound | undefined {
  const { document } = segment.segment.passages;
  const barred = segment.isWhole && !excludes ? undefined : segment.live.map((isLive, i) => (isLive === 1 && !excludes?.(segment, i) ? 0 : 1));
  if (!barred && !admits) return undefined;
  return (passage) => barred?.[document[passage] as number] !== 1 && (!admits || admits(segment, passage));
}
