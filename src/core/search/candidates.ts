import type { LiveSegment } from '../index/liveSegment';
import { eachAbove } from './eachAbove';
import type { Hit } from './hit';
import { likelyLeast } from './likelyLeast';
import type { RankOptions } from './rankPassages';
import type { Scores } from './scorePassages';

export interface Candidates {
  /** The best by their first scores, in index order; of equals, those that come first. */
  hits: Hit[];
  /** Whether that is every passage that scored. */
  isAll: boolean;
}

/** A passage that has no more than this share of the best score is no answer. */
const answerShare = 0.25;
/** Nobody goes through more answers than this: how many more there are is not worth the time. */
export const mostCounted = 1000;

type MayBeFound = (passage: number) => boolean;

/** The `capacity` best of the passages that may be found: those in documents that still stand, and that the options neither exclude nor fail to admit. */
export function gatherCandidates(segments: readonly LiveSegment[], scores: Scores, capacity: number, options: RankOptions): Candidates {
  const likely = likelyLeast(scores.bySegment, capacity, scores.highest);
  let hits: Hit[] = [];
  // The guess was too high where many passages may not be found.
  for (const least of likely > 0 ? [likely, likely / 2, 0] : [0]) {
    hits = hitsAbove(segments, scores, least, options);
    if (hits.length >= capacity) break;
  }
  if (hits.length <= capacity) return { hits, isAll: hits.length < capacity };
  return { hits: bestOf(hits, capacity), isAll: false };
}

function hitsAbove(segments: readonly LiveSegment[], { bySegment }: Scores, least: number, options: RankOptions): Hit[] {
  const hits: Hit[] = [];
  segments.forEach((segment, s) => gatherFrom(segment, bySegment[s] as Float32Array, least, filterOf(segment, options), hits));
  return hits;
}

function gatherFrom(segment: LiveSegment, scores: Float32Array, least: number, mayBeFound: MayBeFound | undefined, hits: Hit[]): void {
  eachAbove(scores, least, (passage) => {
    if (!mayBeFound || mayBeFound(passage)) hits.push({ segment, passage, score: scores[passage] as number });
    return true;
  });
}

function bestOf(hits: readonly Hit[], count: number): Hit[] {
  const scores = new Float32Array(hits.length);
  for (let i = 0; i < hits.length; i += 1) scores[i] = (hits[i] as Hit).score;
  const least = scores.sort()[hits.length - count] as number;
  let equals = 0;
  for (let i = hits.length - count; i < hits.length && scores[i] === least; i += 1) equals += 1;
  const best: Hit[] = [];
  for (const hit of hits) {
    if (hit.score < least || (hit.score === least && equals === 0)) continue;
    if (hit.score === least) equals -= 1;
    best.push(hit);
  }
  return best;
}

/** How many passages come near the best of `hits`; counted up to `mostCounted`. */
export function countAnswers(segments: readonly LiveSegment[], { bySegment }: Scores, hits: readonly Hit[], options: RankOptions): number {
  const best = hits.reduce((most, { score }) => Math.max(most, score), 0);
  let total = 0;
  for (let s = 0; s < segments.length && best > 0 && total < mostCounted; s += 1) {
    total += countFrom(bySegment[s] as Float32Array, best * answerShare, mostCounted - total, filterOf(segments[s] as LiveSegment, options));
  }
  return total;
}

function countFrom(scores: Float32Array, floor: number, most: number, mayBeFound: MayBeFound | undefined): number {
  let count = 0;
  eachAbove(scores, floor, (passage) => {
    if (!mayBeFound || mayBeFound(passage)) count += 1;
    return count < most;
  });
  return count;
}

/** Undefined when every passage of the segment may be found. Asked for few passages: most fail by their score. */
function filterOf(segment: LiveSegment, { excludes, admits }: RankOptions): MayBeFound | undefined {
  const { isWhole, live } = segment;
  const { document: documents } = segment.segment.passages;
  if (isWhole && !excludes && !admits) return undefined;
  return (passage) => {
    const document = documents[passage] as number;
    return live[document] === 1 && !excludes?.(segment, document) && (!admits || admits(segment, passage));
  };
}
