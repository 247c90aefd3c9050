import { endsClause, isHan } from '../../text/characters';
import { isFunctionWord } from '../../text/functionWords';
import type { Segmenter } from '../../text/segmenter';

/** The words before a cursor. */
export interface WordsBefore {
  /** Offsets at which a word begins, ascending; a character that is not Chinese is a word. */
  starts: readonly number[];
  /** Of these, where a phrase could take the place of what follows: at the start of a clause and behind a word of grammar. */
  openings: readonly number[];
}

/** The words of the line up to the cursor, of its last `reach` characters. */
export function wordsBefore(before: string, reach: number, segmenter: Segmenter): WordsBefore {
  const starts: number[] = [];
  const openings: number[] = [];
  let at = Math.max(0, before.length - reach);
  let isOpen = at === 0;
  for (const part of before.slice(at).split(/((?:\p{Script=Han}|〇)+)/u)) {
    if (part === '') continue;
    const words = isHan(part.charAt(0)) ? segmenter.cut(part) : [...part];
    for (const word of words) {
      starts.push(at);
      if (isOpen) openings.push(at);
      isOpen = isFunctionWord(word) || endsClause(word) || '“《　 '.includes(word);
      at += word.length;
    }
  }
  return { starts, openings };
}
