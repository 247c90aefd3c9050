import type { LiveSegment } from '../../index/liveSegment';
import { phraseWeight } from '../../index/liveSegment';
import { phraseKinds, type PhraseKind } from '../../index/phraseColumns';
import { moveKinds, type MoveKind } from '../../speech/moves';
import { datesOf, latestOf } from './latestDocument';

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

/** A phrase that was used in this part of speeches comes before one that never was. */
const moveBonus = 1.2;
/** What only ever began or ended a speech is offered elsewhere only to those who have typed this much of it. */
const longEnough = 4;
const outerMoves: readonly MoveKind[] = ['salutation', 'opening', 'closing', 'ending'];
const outer = outerMoves.reduce((mask, move) => mask | (1 << moveKinds.indexOf(move)), 0);

/** Where a phrase of one segment was found. */
export interface FoundPhrase {
  segment: LiveSegment;
  /** Its number in the segment's table. */
  phrase: number;
  match: PhraseMatch;
  typed: string;
  covered: number;
}

/**
 * The suggestions for what was found: of one text over all segments the counts are added up and the first of its kinds holds. Left out is what no
 * standing document has, and what was found before in the same segment.
 */
export function suggestionsFor(found: Iterable<FoundPhrase>): PhraseSuggestion[] {
  const byText = new Map<string, PhraseSuggestion>();
  const seen = new Map<LiveSegment, Set<number>>();
  for (const { segment, phrase: number, match, typed, covered } of found) {
    const seenHere = seen.get(segment) ?? new Set<number>();
    if (seenHere.has(number)) continue;
    seen.set(segment, seenHere.add(number));
    const { text, kind, category, count, moves, documents } = segment.phrase(number);
    if (documents.length === 0) continue;
    const document = latestOf(segment, documents);
    const known = byText.get(text);
    if (!known) {
      byText.set(text, { text, match, matched: typed.length, typed, covered, kind, category, count, documents: documents.length, moves, source: { segment, document } });
      continue;
    }
    known.count += count;
    known.documents += documents.length;
    known.moves |= moves;
    if (phraseKinds.indexOf(kind) < phraseKinds.indexOf(known.kind)) Object.assign(known, { kind, category });
    const isLater = (datesOf(segment)[document] as number) > (datesOf(known.source.segment)[known.source.document] as number);
    if (isLater) known.source = { segment, document };
  }
  return [...byText.values()];
}

/** What the phrase is worth here, apart from how it was found. */
export function worthOf({ kind, count, documents, moves }: PhraseSuggestion, move: MoveKind | undefined): number {
  return phraseWeight(kind, count, documents) + (isSeenIn(moves, move) ? moveBonus : 0);
}

/** A greeting in the middle, a call to arms at the beginning; `typed` characters of it stand there already. */
export function isOutOfPlace({ moves }: PhraseSuggestion, move: MoveKind | undefined, typed: number): boolean {
  return move !== undefined && moves !== 0 && (moves & ~outer) === 0 && !isSeenIn(moves, move) && typed < longEnough;
}

/** Whether what the phrase would add stands behind the cursor already; where it replaces what is typed by other words, marks alone do not count. */
export function isThereAlready({ text, covered, typed, match }: PhraseSuggestion, after: string): boolean {
  const rest = text.slice(covered);
  if (rest === '') return text === typed;
  return after.startsWith(rest) && (match === 'beginning' || /[\p{L}\p{N}]/u.test(rest));
}

function isSeenIn(moves: number, move: MoveKind | undefined): boolean {
  return move !== undefined && (moves & (1 << moveKinds.indexOf(move))) !== 0;
}
