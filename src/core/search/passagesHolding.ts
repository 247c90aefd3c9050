import type { LiveSegment } from '../index/liveSegment';
import type { PassageColumns } from '../index/segment';
import { lettersOf } from '../text/fingerprint';
import { isFunctionWord } from '../text/functionWords';
import { passageText } from './hit';

/**
 * Passages of standing documents that hold these letters in this order, marks and spaces between them aside, ascending. `terms` are the words of
 * the letters. Candidates hold all of the words that are cut the same wherever the letters stand: those at the two ends may run into their
 * neighbours. What has no such words is looked for in the text itself.
 */
export function passagesHolding(segment: LiveSegment, letters: string, terms: readonly string[]): number[] {
  const words = [...new Set(terms.slice(1, -1).filter((term) => !isFunctionWord(term)))];
  const { document } = segment.segment.passages;
  const isLive = (passage: number) => segment.live[document[passage] as number] === 1;
  if (words.length === 0) return passagesWithText(segment.segment.passages, letters).filter(isLive);
  return passagesWithWords(segment, words).filter((passage) => isLive(passage) && lettersOf(passageText({ segment, passage })).includes(letters));
}

/** Passages that hold all of these words, by the shortest of their lists. */
function passagesWithWords({ segment: { postings } }: LiveSegment, words: readonly string[]): number[] {
  const lists: Uint32Array[] = [];
  for (const word of words) {
    const t = postings.terms.indexOf(word);
    if (t === -1) return [];
    lists.push(postings.entries.subarray(postings.start[t], postings.start[t + 1]));
  }
  lists.sort((a, b) => a.length - b.length);
  const [first, ...others] = lists;
  return Array.from(first as Uint32Array, (entry) => entry >>> 8).filter((passage) => others.every((list) => holds(list, passage)));
}

function holds(list: Uint32Array, passage: number): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as number) >>> 8 < passage) low = middle + 1;
    else high = middle;
  }
  return low < list.length && (list[low] as number) >>> 8 === passage;
}

function passagesWithText({ text, textStart }: PassageColumns, wanted: string): number[] {
  const found: number[] = [];
  const first = wanted.charCodeAt(0);
  let passage = 0;
  for (let at = text.indexOf(first); at !== -1; at = text.indexOf(first, at + 1)) {
    let k = 1;
    while (k < wanted.length && text[at + k] === wanted.charCodeAt(k)) k += 1;
    if (k < wanted.length) continue;
    passage = passageAt(textStart, at, passage);
    if (at + k > (textStart[passage + 1] as number)) continue;
    found.push(passage);
    at = (textStart[passage + 1] as number) - 1;
  }
  return found;
}

/** The passage that holds the code unit at `offset`, which is not before passage `from`. */
function passageAt(textStart: Uint32Array, offset: number, from: number): number {
  let low = from;
  let high = textStart.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((textStart[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
