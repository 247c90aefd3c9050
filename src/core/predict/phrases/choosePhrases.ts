import { phraseWeight, rankPhrases, weightOfPhrase } from '../../index/liveSegment';
import type { Segment } from '../../index/segment';
import type { Steps } from './steps';

/** What recurs, is listed or names a section weighs this much at least, also in single precision; below it are clauses that occur once. */
export const recurring = Math.fround(phraseWeight('clause', 2, 1)) - 1e-6;

/** Phrases of a segment, ascending, with their weights. */
export interface ChosenPhrases {
  phrases: Uint32Array;
  weights: Float32Array;
}

/** Among equals the shorter one, which fits in more places: what a character costs. */
const lengthCost = 0.01;
/** Weights are told apart this finely. */
const bucketsPerUnit = 64;
const bucketCount = 64 * bucketsPerUnit;
const perStep = 2048;

/** The weightiest phrases of a segment, at most `most`. */
export function* choosePhrases(segment: Segment, most: number): Steps<ChosenPhrases> {
  const { length } = segment.phrases;
  const buckets = new Uint32Array(bucketCount);
  const weights = new Float32Array(length.length);
  const bucketOf = (i: number): number => {
    const worth = (weights[i] as number) - lengthCost * Math.min(100, length[i] as number);
    return Math.max(0, Math.min(bucketCount - 1, Math.round(worth * bucketsPerUnit)));
  };
  for (let i = 0; i < length.length; i += 1) {
    weights[i] = weightOfPhrase(segment, i);
    buckets[bucketOf(i)] = (buckets[bucketOf(i)] as number) + 1;
    if (i % perStep === 0) yield;
  }
  rankPhrases(segment, weights);
  yield;
  let lowest = bucketCount;
  let count = 0;
  while (lowest > 0 && count + (buckets[lowest - 1] as number) <= most) count += buckets[--lowest] as number;
  const chosen: ChosenPhrases = { phrases: new Uint32Array(count), weights: new Float32Array(count) };
  let at = 0;
  for (let i = 0; i < length.length; i += 1) {
    if (bucketOf(i) >= lowest) {
      chosen.phrases[at] = i;
      chosen.weights[at] = weights[i] as number;
      at += 1;
    }
    if (i % perStep === 0) yield;
  }
  return chosen;
}
