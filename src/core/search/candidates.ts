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
/** Nobody goes through more answers than this: how many more there are is not worth the time. */
export const mostCounted = 1000;

type MayBeFound = (passage: number) => boolean;

/** The `capacity` best of the passages that may be found: those in documents that still stand, and that the options neither exclude nor fail to admit. */
export function gatherCandidates(segments: readonly LiveSegment[], scores: Scores, capacity: number, options: RankOptions): Candidates {
  const top = new TopHits(capacity);
  segments.forEach((segment, s) => gatherFrom(segment, scores.bySegment[s] as Float32Array, scores.peaks[s] as Float32Array, top, options));
  return { hits: top.all, isAll: top.all.length < capacity };
}

/** Most passages fail at the first comparison, most stretches of them too. Of equals, those that come first are kept. */
function gatherFrom(segment: LiveSegment, scores: Float32Array, peaks: Float32Array, top: TopHits, options: RankOptions): void {
  const mayBeFound = filterOf(segment, options);
  let least = Math.max(0, top.threshold);
  for (let i = 0; i < peaks.length; i += 1) {
    if ((peaks[i] as number) <= least) continue;
    const end = Math.min(scores.length, (i + 1) * stretch);
    for (let passage = i * stretch; passage < end; passage += 1) {
      const score = scores[passage] as number;
      if (score <= least || (mayBeFound && !mayBeFound(passage))) continue;
      top.add({ segment, passage, score });
      least = Math.max(0, top.threshold);
    }
  }
}

/** How many passages come near the best of `hits`; counted up to `mostCounted`, or a little above. */
export function countAnswers(segments: readonly LiveSegment[], { bySegment, peaks }: Scores, hits: readonly Hit[], options: RankOptions): number {
  const best = hits.reduce((most, { score }) => Math.max(most, score), 0);
  let total = 0;
  for (let s = 0; s < segments.length && best > 0 && total < mostCounted; s += 1) {
    total += countFrom(bySegment[s] as Float32Array, peaks[s] as Float32Array, best * answerShare, filterOf(segments[s] as LiveSegment, options));
  }
  return total;
}

function countFrom(scores: Float32Array, peaks: Float32Array, floor: number, mayBeFound: MayBeFound | undefined): number {
  let count = 0;
  for (let i = 0; i < peaks.length && count < mostCounted; i += 1) {
    if ((peaks[i] as number) < floor) continue;
    const end = Math.min(scores.length, (i + 1) * stretch);
    for (let passage = i * stretch; passage < end; passage += 1) if ((scores[passage] as number) >= floor && (!mayBeFound || mayBeFound(passage))) count += 1;
  }
  return count;
}

/** Undefined when every passage of the segment may be found. */
function filterOf(segment: LiveSegment, { excludes, admits }: RankOptions): MayBeFound | undefined {
  const { document } = segment.segment.passages;
  const barred = segment.isWhole && !excludes ? undefined : segment.live.map((isLive, i) => (isLive === 1 && !excludes?.(segment, i) ? 0 : 1));
  if (!barred && !admits) return undefined;
  return (passage) => barred?.[document[passage] as number] !== 1 && (!admits || admits(segment, passage));
}
