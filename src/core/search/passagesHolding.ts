import type { LiveSegment } from '../index/liveSegment';
import type { Postings } from '../index/segment';
import { isLetter } from '../text/fingerprint';
import { coveringTerms } from './coveringTerms';

/**
 * Passages of standing documents that can be found and hold these letters in this order, marks and spaces between them aside, ascending. Only those
 * that have a word which the letters must be part of are read; without Chinese, all are.
 */
export function passagesHolding({ segment: { passages, postings }, live }: LiveSegment, letters: string): number[] {
  if (letters === '') return [];
  const { document, termCount, text, textStart } = passages;
  const terms = coveringTerms(postings, letters);
  const candidates = terms ? passagesWithAny(postings, terms) : document.keys();
  const found: number[] = [];
  for (const passage of candidates) {
    if (termCount[passage] === 0 || live[document[passage] as number] === 0) continue;
    if (holds(text, textStart[passage] as number, textStart[passage + 1] as number, letters)) found.push(passage);
  }
  return found;
}

/** Passages that have one of the terms, ascending. */
function passagesWithAny({ start, entries }: Postings, terms: readonly number[]): Iterable<number> {
  const lists = terms.map((term) => entries.subarray(start[term], start[term + 1]).map((entry) => entry >>> 8));
  if (lists.length < 2) return lists[0] ?? [];
  return [...new Set(lists.flatMap((list) => [...list]))].sort((a, b) => a - b);
}

/** Whether `text[start .. end)` holds the letters, passing over what is none. */
function holds(text: Uint16Array, start: number, end: number, letters: string): boolean {
  const initial = letters.charCodeAt(0);
  for (let at = start; at < end; at += 1) {
    if (text[at] !== initial) continue;
    let matched = 1;
    for (let next = at + 1; next < end && matched < letters.length; next += 1) {
      const code = text[next] as number;
      if (code === letters.charCodeAt(matched)) matched += 1;
      else if (isLetter(code)) break;
    }
    if (matched === letters.length) return true;
  }
  return false;
}
