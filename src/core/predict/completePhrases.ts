import type { LiveSegment } from '../index/liveSegment';
import { phraseWeight } from '../index/liveSegment';
import type { PhraseKind } from '../index/phraseColumns';
import { moveKinds, type MoveKind } from '../speech/moves';
import { isHan } from '../text/characters';
import type { Segmenter } from '../text/segmenter';

/** A phrase offered for what stands before the cursor. */
export interface PhraseSuggestion {
  text: string;
  /** UTF-16 length of the text before the cursor that the phrase begins with and replaces. */
  matched: number;
  kind: PhraseKind;
  /** The category of a listed phrase, otherwise empty. */
  category: string;
  /** Occurrences, and documents they are in. */
  count: number;
  documents: number;
  /** The parts of speeches it was seen in: bit m for `moveKinds[m]`; 0 when that is not known. */
  moves: number;
  /** A document that uses it. */
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

/** The longest beginning of a phrase that is looked for before the cursor. */
const longestMatch = 16;
/** A beginning of one character says little: only phrases that are more than a chance clause are offered for it. */
const weakMatch = 1;
const weakMatchFloor = phraseWeight('clause', 2, 1);
/** A phrase that was used in this part of speeches comes before one that never was. */
const moveBonus = 1.2;
/** What only ever began or ended a speech is offered elsewhere only to those who have typed this much of it. */
const longEnough = 4;
/** A word boundary in front of the match is worth this many matched characters. */
const boundaryBonus = 1.5;

/**
 * Phrases that begin with the end of `before`, best first, at most `limit`. A longer match that begins at a word boundary comes
 * first; among equals the phrase that is used more. A phrase whose rest already stands behind the cursor is left out.
 */
export function completePhrases(segments: readonly LiveSegment[], context: PhraseContext, segmenter: Segmenter, limit: number): PhraseSuggestion[] {
  const { before, after } = context;
  const last = before.slice(-1);
  if (last === '' || (!isHan(last) && !'“《'.includes(last))) return [];
  const boundaries = wordBoundaries(before, segmenter);
  const found = new Map<string, { suggestion: PhraseSuggestion; score: number }>();
  for (let length = Math.min(longestMatch, before.length); length > 0; length -= 1) {
    const start = before.length - length;
    const isBoundary = boundaries.has(start);
    if (length <= weakMatch && !isBoundary) continue;
    const prefix = before.slice(start);
    if (!/^[\p{Script=Han}“《]/u.test(prefix)) continue;
    for (const suggestion of phrasesFor(segments, prefix, limit)) {
      const weight = phraseWeight(suggestion.kind, suggestion.count, suggestion.documents);
      if (length <= weakMatch && weight < weakMatchFloor) continue;
      const rest = suggestion.text.slice(length);
      if (isOutOfPlace(suggestion, context.move, length)) continue;
      if (rest === '' || after.startsWith(rest) || found.has(suggestion.text)) continue;
      found.set(suggestion.text, { suggestion, score: 4 * (length + (isBoundary ? boundaryBonus : 0)) + weight + (isSeenIn(suggestion.moves, context.move) ? moveBonus : 0) });
    }
  }
  return [...found.values()]
    .sort((a, z) => z.score - a.score || (a.suggestion.text < z.suggestion.text ? -1 : 1))
    .slice(0, limit)
    .map(({ suggestion }) => suggestion);
}

const outerMoves: readonly MoveKind[] = ['salutation', 'opening', 'closing', 'ending'];
const outer = outerMoves.reduce((mask, move) => mask | (1 << moveKinds.indexOf(move)), 0);

function isSeenIn(moves: number, move: MoveKind | undefined): boolean {
  return move !== undefined && (moves & (1 << moveKinds.indexOf(move))) !== 0;
}

/** A greeting in the middle, a call to arms at the beginning. */
function isOutOfPlace({ moves }: PhraseSuggestion, move: MoveKind | undefined, matched: number): boolean {
  return move !== undefined && moves !== 0 && (moves & ~outer) === 0 && !isSeenIn(moves, move) && matched < longEnough;
}

/** The phrases with this beginning, counts added up over the segments. */
function phrasesFor(segments: readonly LiveSegment[], prefix: string, limit: number): PhraseSuggestion[] {
  const byText = new Map<string, PhraseSuggestion>();
  for (const segment of segments) {
    for (const i of segment.phrasesBeginning(prefix, limit)) {
      const phrase = segment.phrase(i);
      const known = byText.get(phrase.text);
      if (known) {
        known.count += phrase.count;
        known.documents += phrase.documents.length;
        known.moves |= phrase.moves;
        continue;
      }
      const document = phrase.documents[phrase.documents.length - 1] as number;
      const { text, kind, category, count, moves } = phrase;
      byText.set(text, { text, matched: prefix.length, kind, category, count, documents: phrase.documents.length, moves, source: { segment, document } });
    }
  }
  return [...byText.values()];
}

/** Offsets of `before` at which a word begins, as far back as a match can reach. */
function wordBoundaries(before: string, segmenter: Segmenter): Set<number> {
  const boundaries = new Set<number>();
  let at = Math.max(0, before.length - longestMatch * 2);
  for (const part of before.slice(at).split(/((?:\p{Script=Han}|〇)+)/u)) {
    if (part === '') continue;
    if (isHan(part.charAt(0))) {
      let word = at;
      for (const text of segmenter.cut(part)) {
        boundaries.add(word);
        word += text.length;
      }
    } else {
      for (let i = 0; i < part.length; i += 1) boundaries.add(at + i);
    }
    at += part.length;
  }
  return boundaries;
}
