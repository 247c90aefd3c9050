import type { LiveSegment } from '../index/liveSegment';
import type { WeighedTerm } from './scorePassages';

/**
 * What some words add to the scores of some passages (ascending) of the s-th segment. A list of postings is not read but looked into, near where
 * the passage would stand if its entries were spread evenly (interpolation, then galloping: Bentley and Yao 1976).
 */
export function scoresLeft({ segment }: LiveSegment, s: number, passages: readonly number[], words: readonly WeighedTerm[]): Float64Array {
  const { start, entries } = segment.postings;
  const scores = new Float64Array(passages.length);
  for (const { places, weight } of words) {
    const t = places[s] as number;
    if (t === -1) continue;
    const end = start[t + 1] as number;
    let at = start[t] as number;
    const spread = (end - at) / segment.passages.document.length;
    let before = 0;
    for (let i = 0; i < passages.length; i += 1) {
      const passage = passages[i] as number;
      at = firstFrom(entries, passage * 256, at, end, at + Math.trunc((passage - before) * spread));
      if (at === end) break;
      const entry = entries[at] as number;
      if (entry >>> 8 === passage) scores[i] = (scores[i] as number) + weight * ((entry & 0xff) / 255);
      before = passage;
    }
  }
  return scores;
}

/** Place of the first entry of `wanted` or more among those from `from` to before `end`, which ascend; looked for around `guess`, `from` or more. */
function firstFrom(entries: Uint32Array, wanted: number, from: number, end: number, guess: number): number {
  let low = from;
  let high = end;
  let step = 4;
  if (guess < end && (entries[guess] as number) < wanted) {
    low = guess + 1;
    while (low + step < end && (entries[low + step] as number) < wanted) {
      low += step + 1;
      step *= 2;
    }
    high = Math.min(end, low + step);
  } else {
    high = Math.min(guess, end);
    while (high - step > from && (entries[high - step] as number) >= wanted) {
      high -= step;
      step *= 2;
    }
    low = Math.max(from, high - step);
  }
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
