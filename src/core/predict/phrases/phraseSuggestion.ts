import type { LiveSegment } from '../../index/liveSegment';
import type { PhraseKind } from '../../index/phraseColumns';
import { moveKinds, type MoveKind } from '../../speech/moves';

/** How a phrase was found: by its beginning, by a word within it, by letters, or by something like its beginning. */
export type PhraseMatch = 'beginning' | 'inside' | 'pinyin' | 'similar';

/** A phrase offered for what stands before the cursor. */
export interface PhraseSuggestion {
  text: string;
  match: PhraseMatch;
  /** UTF-16 length of the text before the cursor that it replaces, and that text. Only `beginning` begins with it. */
  matched: number;
  typed: string;
  /** UTF-16 length of the beginning of `text` up to where the typed part ends in it: the rest is new. */
  covered: number;
  kind: PhraseKind;
  /** The category of a listed phrase, otherwise empty. */
  category: string;
  /** Occurrences, and documents they are in. */
  count: number;
  documents: number;
  /** The parts of speeches it was seen in: bit m for `moveKinds[m]`; 0 when that is not known. */
  moves: number;
  /** The latest document that uses it. */
  source: { segment: LiveSegment; document: number };
}

export interface PhraseContext {
  /** The line up to the cursor. */
  before: string;
  /** The line behind the cursor. */
  after: string;
  /** The part of the speech that the cursor is in, where it is known. */
  move?: MoveKind | undefined;
}

/** What only ever began or ended a speech is offered elsewhere only to those who have typed this much of it. */
const longEnough = 4;
const outerMoves: readonly MoveKind[] = ['salutation', 'opening', 'closing', 'ending'];
const outer = outerMoves.reduce((mask, move) => mask | (1 << moveKinds.indexOf(move)), 0);

/** A greeting in the middle, a call to arms at the beginning; `typed` characters of it stand there already. */
export function isOutOfPlace(moves: number, move: MoveKind | undefined, typed: number): boolean {
  return move !== undefined && moves !== 0 && (moves & ~outer) === 0 && !isSeenIn(moves, move) && typed < longEnough;
}

/** Whether what the phrase would add stands behind the cursor already; where it replaces what is typed by other words, marks alone do not count. */
export function isThereAlready({ text, covered, typed, match }: Pick<PhraseSuggestion, 'text' | 'covered' | 'typed' | 'match'>, after: string): boolean {
  const rest = text.slice(covered);
  if (rest === '') return text === typed;
  return after.startsWith(rest) && (match === 'beginning' || /[\p{L}\p{N}]/u.test(rest));
}

/** Whether a phrase with these moves was seen in this part of speeches. */
export function isSeenIn(moves: number, move: MoveKind | undefined): boolean {
  return move !== undefined && (moves & (1 << moveKinds.indexOf(move))) !== 0;
}
