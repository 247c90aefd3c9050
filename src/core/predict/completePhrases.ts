import { phraseWeight, type LiveSegment } from '../index/liveSegment';
import { isHan } from '../text/characters';
import type { Segmenter } from '../text/segmenter';
import { recurring } from './phrases/choosePhrases';
import { insidePhrases } from './phrases/insidePhrases';
import { PhraseCandidates } from './phrases/phraseCandidates';
import type { PhraseContext, PhraseSuggestion } from './phrases/phraseSuggestion';
import { phrasesReadAs } from './phrases/pinyinPhrases';
import { similarPhrases } from './phrases/similarPhrases';
import { typedLetters } from './phrases/typedLetters';
import { wordsBefore, type WordsBefore } from './phrases/wordsBefore';

export type { PhraseContext, PhraseSuggestion } from './phrases/phraseSuggestion';

/** The longest beginning of a phrase that is looked for before the cursor. */
const longestMatch = 16;
/** A beginning of one character says little: only phrases that are more than a chance clause are offered for it. */
const weakMatch = 1;
/** A character of the beginning is worth this much, and a word boundary in front of it as much as some characters. */
const characterWorth = 4;
const boundaryBonus = 1.5;
/** Behind letters: templates that are typed by theirs come after them, and shall be seen without paging. */
const mostRead = 9;
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
  if (letters) return phrasesReadAs(letters, segments, context, segmenter, Math.min(limit, mostRead));
  const last = before.slice(-1);
  if (last === '' || (!isHan(last) && !'“《'.includes(last))) return [];
  const words = wordsBefore(before, longestMatch * 2, segmenter);
  const beginning = beginningPhrases(segments, context, words, limit);
  const inside = beginning.length < limit ? insidePhrases(segments, context, words) : [];
  const isSure = [...beginning, ...inside].some(({ matched }) => matched >= surely);
  const similar = isSure ? [] : similarPhrases(segments, context, words, segmenter);
  const known = new Set<string>();
  return [...similar, ...beginning, ...inside].filter(({ text }) => !known.has(text) && known.add(text)).slice(0, limit);
}

function beginningPhrases(segments: readonly LiveSegment[], context: PhraseContext, words: WordsBefore, limit: number): PhraseSuggestion[] {
  const { before } = context;
  const boundaries = new Set(words.starts);
  const candidates = new PhraseCandidates(context);
  for (let length = Math.min(longestMatch, before.length); length > 0; length -= 1) {
    const start = before.length - length;
    const isBoundary = boundaries.has(start);
    if (length <= weakMatch && !isBoundary) continue;
    const typed = before.slice(start);
    if (!/^[\p{Script=Han}“《]/u.test(typed)) continue;
    const how = { match: 'beginning', typed, covered: length, vouched: length, bonus: characterWorth * (length + (isBoundary ? boundaryBonus : 0)) } as const;
    for (const segment of segments) for (const phrase of segment.phrasesBeginning(typed, limit)) candidates.add({ segment, phrase, ...how });
  }
  return candidates.best(limit, ({ kind, count, documents, matched }) => matched > weakMatch || phraseWeight(kind, count, documents) >= recurring);
}
