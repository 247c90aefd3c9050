import type { LiveSegment } from '../index/liveSegment';
import type { Hit } from './hit';
import type { RankOptions } from './rankPassages';
import type { Scores } from './scorePassages';
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
export function gatherCandidates(segments: readonly LiveSegment[], { bySegment }: Scores, capacity: number, options: RankOptions): Candidates {
  const top = new TopHits(capacity);
  let isAll = true;
  segments.forEach((segment, s) => {
    const mayBeFound = filterOf(segment, options);
    eachAbove(bySegment[s] as Float32Array, () => top.threshold, (passage, score) => {
      if (mayBeFound && !mayBeFound(passage)) return;
      if (top.all.length === capacity) isAll = false;
      top.add({ segment, passage, score });
    });
    isAll &&= top.all.length < capacity;
  });
  return { hits: top.all, isAll };
}

/** How many passages come near the best of `hits`. */
export function countAnswers(segments: readonly LiveSegment[], { bySegment }: Scores, hits: readonly Hit[], options: RankOptions): number {
  const best = hits.reduce((most, { score }) => Math.max(most, score), 0);
  if (best === 0) return 0;
  let total = 0;
  segments.forEach((segment, s) => {
    const mayBeFound = filterOf(segment, options);
    const scores = bySegment[s] as Float32Array;
    const floor = best * answerShare;
    if (!mayBeFound) total += countFrom(scores, floor);
    else for (let passage = 0; passage < scores.length; passage += 1) if ((scores[passage] as number) >= floor && mayBeFound(passage)) total += 1;
  });
  return total;
}

/** Calls `visit` for every score above the threshold, which is asked for again after each. Most scores fail at once. */
function eachAbove(scores: Float32Array, threshold: () => number, visit: (passage: number, score: number) => void): void {
  let least = Math.max(0, threshold());
  for (let passage = 0; passage < scores.length; passage += 1) {
    const score = scores[passage] as number;
    if (score <= least) continue;
    visit(passage, score);
    least = Math.max(0, threshold());
  }
}

function countFrom(scores: Float32Array, floor: number): number {
  let count = 0;
  for (let i = 0; i < scores.length; i += 1) count += (scores[i] as number) >= floor ? 1 : 0;
  return count;
}

/** Undefined when every passage of the segment may be found. */
function filterOf(segment: LiveSegment, { excludes, admits }: RankOptions): MayBeFound | undefined {
  const { document } = segment.segment.passages;
  const barred = segment.isWhole && !excludes ? undefined : segment.live.map((isLive, i) => (isLive === 1 && !excludes?.(segment, i) ? 0 : 1));
  if (!barred && !admits) return undefined;
  return (passage) => barred?.[document[passage] as number] !== 1 && (!admits || admits(segment, passage));
}
