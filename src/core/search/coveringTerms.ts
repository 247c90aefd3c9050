import type { Postings } from '../index/segment';
import { isCommonHan } from '../text/characters';

/** A term that may cover `letters[from .. to)` where the letters stand in a text. */
interface Cover {
  term: number;
  from: number;
  to: number;
}

/**
 * Terms of which every passage that holds `letters` has at least one, however the words are cut around them and whatever marks stand between:
 * of one ideograph, all terms that may be the word it stands in. The ideograph is the one for which these terms are rarest. Undefined when there is none.
 */
export function coveringTerms(postings: Postings, letters: string): number[] | undefined {
  const covers = [...coversFromWithin(postings, letters), ...coversFromBefore(postings, letters)];
  // Postings that begin to count, or cease to, at each place.
  const change = new Float64Array(letters.length + 1);
  for (const { term, from, to } of covers) {
    const count = (postings.start[term + 1] as number) - (postings.start[term] as number);
    change[from] = (change[from] as number) + count;
    change[to] = (change[to] as number) - count;
  }
  let place = -1;
  let fewest = Number.POSITIVE_INFINITY;
  let count = 0;
  for (let i = 0; i < letters.length; i += 1) {
    count += change[i] as number;
    if (count >= fewest || !isCommonHan(letters.charCodeAt(i))) continue;
    fewest = count;
    place = i;
  }
  return place === -1 ? undefined : covers.filter(({ from, to }) => from <= place && place < to).map(({ term }) => term);
}

/** Terms that begin within the letters: they end there too, or go on behind the last. */
function coversFromWithin({ terms }: Postings, letters: string): Cover[] {
  const covers: Cover[] = [];
  for (let from = 0; from < letters.length; from += 1) {
    for (let to = from + 1; to <= letters.length; to += 1) {
      const [first, end] = terms.rangeOf(letters.slice(from, to));
      if (first === end) break;
      const isTail = to === letters.length;
      if (isTail) for (let term = first; term < end; term += 1) covers.push({ term, from, to });
      else if (terms.lengthOf(first) === to - from) covers.push({ term: first, from, to });
    }
  }
  return covers;
}

/** Terms that begin before the first letter: they end with some letters, or hold all of them. */
function coversFromBefore({ terms: { units, starts, size } }: Postings, letters: string): Cover[] {
  const covers: Cover[] = [];
  const initial = letters.charCodeAt(0);
  let term = 0;
  for (let at = units.indexOf(initial); at !== -1; at = units.indexOf(initial, at + 1)) {
    term = termAt(starts, at, term, size);
    if (at === starts[term]) continue;
    const reach = Math.min((starts[term + 1] as number) - at, letters.length);
    let shared = 1;
    while (shared < reach && units[at + shared] === letters.charCodeAt(shared)) shared += 1;
    if (shared === reach) covers.push({ term, from: 0, to: reach });
  }
  return covers;
}

/** The term that holds the code unit at `offset`, which is not before term `from`. */
function termAt(starts: Uint32Array, offset: number, from: number, size: number): number {
  let low = from;
  let high = size;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
