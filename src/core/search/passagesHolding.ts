import type { LiveSegment } from '../index/liveSegment';
import type { Segment } from '../index/segment';
import { isLetter } from '../text/fingerprint';
import { coveringTerms } from './coveringTerms';

/**
 * Passages of standing documents that can be found and hold these letters in this order, marks and spaces between them aside, ascending. Only those
 * that have words which the letters must be part of are read; without Chinese, all are.
 */
export function passagesHolding({ segment, live }: LiveSegment, letters: string): number[] {
  if (letters === '') return [];
  const { document, termCount, text, textStart } = segment.passages;
  const sets = coveringTerms(segment.postings, letters);
  const found: number[] = [];
  // Of one ideograph, a term that it is part of is proof enough.
  const isProof = sets !== undefined && letters.length === 1;
  const look = (passage: number): void => {
    if (termCount[passage] === 0 || live[document[passage] as number] === 0) return;
    if (isProof || holds(text, textStart[passage] as number, textStart[passage + 1] as number, letters)) found.push(passage);
  };
  if (!sets) {
    for (let passage = 0; passage < document.length; passage += 1) look(passage);
    return found;
  }
  const marks = passagesWithAll(segment, sets);
  for (let passage = marks.indexOf(sets.length); passage !== -1; passage = marks.indexOf(sets.length, passage + 1)) look(passage);
  return found;
}

const rooms = new WeakMap<Segment, Uint8Array>();

/** By passage, of how many sets it has a term, up to the first of which it has none. The same room every time. */
function passagesWithAll(segment: Segment, sets: readonly (readonly number[])[]): Uint8Array {
  const marks = rooms.get(segment) ?? new Uint8Array(segment.passages.document.length);
  rooms.set(segment, marks.fill(0));
  const { start, entries } = segment.postings;
  sets.forEach((terms, before) => {
    for (const term of terms) {
      const end = start[term + 1] as number;
      for (let at = start[term] as number; at < end; at += 1) {
        const passage = (entries[at] as number) >>> 8;
        if (marks[passage] === before) marks[passage] = before + 1;
      }
    }
  });
  return marks;
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
