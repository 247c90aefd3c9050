import type { LiveSegment } from '../index/liveSegment';
import { isHan } from '../text/characters';
import type { Segmenter } from '../text/segmenter';
import { recurring } from './phrases/choosePhrases';
import { insidePhrases } from './phrases/insidePhrases';
import { isOutOfPlace, isThereAlready, suggestionsFor, worthOf, type FoundPhrase, type PhraseContext, type PhraseSuggestion } from './phrases/phraseSuggestion';
import { phrasesReadAs } from './phrases/pinyinPhrases';
import { similarPhrases } from './phrases/similarPhrases';
import { typedLetters } from './phrases/typedLetters';
import { wordsBefore, type WordsBefore } from './phrases/wordsBefore';

export type { PhraseContext, PhraseSuggestion } from './phrases/phraseSuggestion';

/** The longest beginning of a phrase that is looked for before the cursor. */
const longestMatch = 16;
/** A beginning of one character says little: only phrases that are more than a chance clause are offered for it. */
const weakMatch = 1;
/** A word boundary in front of the match is worth this many matched characters. */
const boundaryBonus = 1.5;
/** Whoever typed this much of a phrase has not mistyped it. */
const surely = 3;

/**
 * Phrases for the end of `before`, best first, at most `limit`; one whose rest already stands behind the cursor is left out. First those that begin with it:
 * a longer match that begins at a word boundary before others, among equals the phrase that is used more. Then those that have it within them. Behind letters
 * that stand for Chinese, what is read so. Where what was typed begins nothing and looks mistyped, what it was meant to begin comes first.
 *
 * All but the first kind need `preparePhrases`; segments that are not prepared are passed over.
 */
export function completePhrases(segments: readonly LiveSegment[], context: PhraseContext, segmenter: Segmenter, limit: number): PhraseSuggestion[] {
  const { before, after } = context;
  const letters = typedLetters(before, after);
  if (letters) return phrasesReadAs(letters, segments, context, segmenter, limit);
  const last = before.slice(-1);
  if (last === '' || (!isHan(last) && !'“《'.includes(last))) return [];
  const words = wordsBefore(before, longestMatch * 2, segmenter);
  const beginning = beginningPhrases(segments, context, words, limit);
  const inside = insidePhrases(segments, context, words);
  const isSure = [...beginning, ...inside].some(({ matched }) => matched >= surely);
  const similar = isSure ? [] : similarPhrases(segments, context, words, segmenter);
  const known = new Set<string>();
  return [...similar, ...beginning, ...inside].filter(({ text }) => !known.has(text) && known.add(text)).slice(0, limit);
}

function beginningPhrases(segments: readonly LiveSegment[], context: PhraseContext, words: WordsBefore, limit: number): PhraseSuggestion[] {
  const { before, after, move } = context;
  const boundaries = new Set(words.starts);
  const found = new Map<string, { suggestion: PhraseSuggestion; score: number }>();
  for (let length = Math.min(longestMatch, before.length); length > 0; length -= 1) {
    const start = before.length - length;
    const isBoundary = boundaries.has(start);
    if (length <= weakMatch && !isBoundary) continue;
    const prefix = before.slice(start);
    if (!/^[\p{Script=Han}“《]/u.test(prefix)) continue;
    for (const suggestion of suggestionsFor(lookUp(segments, prefix, limit))) {
      const worth = worthOf(suggestion, move);
      if (length <= weakMatch && worthOf(suggestion, undefined) < recurring) continue;
      if (isOutOfPlace(suggestion, move, length) || isThereAlready(suggestion, after) || found.has(suggestion.text)) continue;
      found.set(suggestion.text, { suggestion, score: 4 * (length + (isBoundary ? boundaryBonus : 0)) + worth });
    }
  }
  return [...found.values()]
    .sort((a, z) => z.score - a.score || (a.suggestion.text < z.suggestion.text ? -1 : 1))
    .slice(0, limit)
    .map(({ suggestion }) => suggestion);
}

function* lookUp(segments: readonly LiveSegment[], prefix: string, limit: number): Generator<FoundPhrase> {
  for (const segment of segments) {
    for (const phrase of segment.phrasesBeginning(prefix, limit)) yield { segment, phrase, match: 'beginning', typed: prefix, covered: prefix.length };
  }
}
