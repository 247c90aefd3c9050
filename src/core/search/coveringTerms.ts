import type { Postings } from '../index/segment';
import { isCommonHan } from '../text/characters';

/** A term that may cover `letters[from .. to)` where the letters stand in a text. */
interface Cover {
  term: number;
  from: number;
  to: number;
}

/** At most so many conditions. */
const most = 3;
/** A condition that holds for more than this many times as many passages as the hardest is not worth asking. */
const worthwhile = 30;

/**
 * Sets of terms: every passage that holds `letters` has at least one term of each set, however the words are cut around them and whatever marks stand
 * between. A set is, for one ideograph, all terms that may be the word it stands in. The ideographs are those for which these terms are rarest, rarest
 * first. Undefined when there is no ideograph.
 */
export function coveringTerms(postings: Postings, letters: string): number[][] | undefined {
  const covers = [...coversFromWithin(postings, letters), ...coversFromBefore(postings, letters)];
  // Postings that begin to count, or cease to, at each place.
  const change = new Float64Array(letters.length + 1);
  for (const { term, from, to } of covers) {
    const count = (postings.start[term + 1] as number) - (postings.start[term] as number);
    change[from] = (change[from] as number) + count;
    change[to] = (change[to] as number) - count;
  }
  const places: { at: number; count: number }[] = [];
  let count = 0;
  for (let at = 0; at < letters.length; at += 1) {
    count += change[at] as number;
    if (isCommonHan(letters.charCodeAt(at))) places.push({ at, count });
  }
  places.sort((a, b) => a.count - b.count || a.at - b.at);
  const [rarest] = places;
  if (!rarest) return undefined;
  const sets = new Map<string, number[]>();
  for (const place of places) {
    if (place.count > rarest.count * worthwhile || sets.size === most) break;
    const terms = covers.filter(({ from, to }) => from <= place.at && place.at < to).map(({ term }) => term);
    sets.set(terms.join(' '), terms);
  }
  return [...sets.values()];
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
