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
  const likely = options.among ? 0 : likelyLeast(scores.bySegment, capacity, scores.highest);
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
  segments.forEach((segment, s) => {
    const scores = bySegment[s] as Float32Array;
    eachFound(segment, scores, least, options, (passage) => {
      hits.push({ segment, passage, score: scores[passage] as number });
      return true;
    });
  });
  return hits;
}

/** Calls `visit` with each passage that may be found and scores above `least`, in order, until it gives false. */
function eachFound(segment: LiveSegment, scores: Float32Array, least: number, options: RankOptions, visit: (passage: number) => boolean): void {
  const mayBeFound = filterOf(segment, options);
  const look = (passage: number) => (mayBeFound && !mayBeFound(passage)) || visit(passage);
  if (!options.among) {
    eachAbove(scores, least, look);
    return;
  }
  for (const passage of options.among.get(segment) ?? []) if ((scores[passage] as number) > least && !look(passage)) return;
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
    eachFound(segments[s] as LiveSegment, bySegment[s] as Float32Array, best * answerShare, options, () => (total += 1) < mostCounted);
  }
  return total;
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
