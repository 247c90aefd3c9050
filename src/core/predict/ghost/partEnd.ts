import { endsClause } from '../../text/characters';

/** How much is taken of what is shown. */
export type Part = 'word' | 'clause';

/**
 * Where the next part ends of a continuation of which `taken` UTF-16 units are written: behind the next word, or before the next pause; a pause that
 * stands first is taken with the clause behind it.
 */
export function partEnd({ text, wordEnds }: { text: string; wordEnds: readonly number[] }, taken: number, part: Part): number {
  if (part === 'word') return wordEnds.find((end) => end > taken) ?? text.length;
  let end = taken;
  while (end < text.length && endsClause(text.charAt(end))) end += 1;
  while (end < text.length && !endsClause(text.charAt(end))) end += 1;
  return end;
}
