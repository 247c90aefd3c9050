import Fuse from 'fuse.js';
import type { LiveSegment } from '../../index/liveSegment';
import { isFunctionWord } from '../../text/functionWords';
import type { Segmenter } from '../../text/segmenter';
import { syllables } from '../../text/syllables';
import type { TextReader } from '../../text/textReader';
import { BestFew } from './bestFew';
import { recurring } from './choosePhrases';
import { editDistance } from './editDistance';
import { PhraseCandidates, type FoundPhrase } from './phraseCandidates';
import { memoryOf, readerOf } from './phraseMemory';
import type { PhraseContext, PhraseSuggestion } from './phraseSuggestion';
import type { WordsBefore } from './wordsBefore';

const fewestTyped = 4;
const mostTyped = 12;
/** Phrases that are compared, by word of what was typed and by its reading: at most some hundreds in all. */
const perWord = 80;
const mostFound = 24;
const mostOffered = 3;
/** Characters at the end that are as in the phrase: who is in the middle of a word may mean any. */
const rightAgain = 2;
const longTyped = 7;
/** Two of four may differ, as two in the wrong order do; what kind of slip it is decides afterwards. */
const fuse = { threshold: 0.5, location: 0, distance: 20, ignoreFieldNorm: true };

interface Candidate extends Pick<FoundPhrase, 'segment' | 'phrase'> {
  /** As much of the phrase as was typed, and one character more. */
  head: string;
}

/**
 * Phrases whose beginning is what was typed but for one character: 扎识推进 for 扎实推进. Only for what is no succession of words (two single characters
 * side by side that are not grammar, or one in what is long): who writes words means them.
 */
export function similarPhrases(segments: readonly LiveSegment[], context: PhraseContext, { openings }: WordsBefore, segmenter: Segmenter): PhraseSuggestion[] {
  const { before } = context;
  for (const start of openings) {
    const typed = before.slice(start);
    if (typed.length < fewestTyped || typed.length > mostTyped || !/^\p{Script=Han}+$/u.test(typed)) continue;
    const words = segmenter.cut(typed);
    if (!isDoubtful(words, typed.length >= longTyped)) continue;
    const reader = readerOf(segmenter);
    const slips = new PhraseCandidates(context);
    for (const found of pick(typed, candidates(segments, typed, words, reader), reader)) slips.add(found);
    const suggestions = slips.best(mostOffered);
    if (suggestions.length > 0) return suggestions;
  }
  return [];
}

function isDoubtful(words: readonly string[], isLong: boolean): boolean {
  const isSingle = words.map((word) => word.length === 1);
  const isGrammar = words.map(isFunctionWord);
  return words.some((_, i) => isSingle[i] && ((isLong && !isGrammar[i] && i + 1 < words.length) || (isSingle[i - 1] && !(isGrammar[i] && isGrammar[i - 1]))));
}

/** Phrases that share a word with what was typed in nearly the same place, or are read like it. */
function candidates(segments: readonly LiveSegment[], typed: string, words: readonly string[], reader: TextReader): Candidate[] {
  const found = new Map<string, Candidate>();
  reader.read(typed);
  const sounds = reader.syllables.slice(0, reader.syllableCount);
  for (const segment of segments) {
    const memory = memoryOf(segment);
    if (!memory) continue;
    const { phrases, weights } = memory.chosen;
    const numbers = new Set<number>();
    let place = 0;
    for (const word of words) {
      if (word.length > 1) for (const each of memory.inner.find(word, perWord)) if (Math.abs(each.place - place) <= 1) numbers.add(each.number);
      place += word.length;
    }
    const alike = new BestFew(perWord);
    memory.readings.findSyllables(sounds, (number) => alike.add(number, weights[number] as number));
    for (const { number } of alike.all) if ((weights[number] as number) >= recurring) numbers.add(number);
    for (const number of numbers) add(segment, phrases[number] as number);
    const [first = ''] = words;
    if (first.length > 1) for (const phrase of segment.phrasesBeginning(first, perWord)) add(segment, phrase);
  }
  function add(segment: LiveSegment, phrase: number): void {
    const head = segment.phrases.at(phrase).slice(0, typed.length + 1);
    found.set(`${segment.tag}/${phrase}`, { segment, phrase, head });
  }
  return [...found.values()];
}

/** The most similar ones, by Fuse.js, that are but one slip away, and such a slip as is made. */
function* pick(typed: string, all: readonly Candidate[], reader: TextReader): Generator<FoundPhrase> {
  for (const { item } of new Fuse(all, { ...fuse, keys: ['head'] }).search(typed, { limit: mostFound })) {
    const covered = [typed.length, typed.length - 1, typed.length + 1].find((length) => isSlip(typed, item.head.slice(0, length), reader));
    if (covered !== undefined) yield { segment: item.segment, phrase: item.phrase, match: 'similar', typed, covered, vouched: covered, bonus: 0 };
  }
}

/** One character for another that sounds like it, two in the wrong order, or, in what is long enough, any one slip; and right again behind it. */
function isSlip(typed: string, meant: string, reader: TextReader): boolean {
  if (editDistance(typed, meant) !== 1 || !typed.endsWith(meant.slice(-rightAgain))) return false;
  if (typed.length >= longTyped && typed.endsWith(meant.slice(-rightAgain * 2))) return true;
  return typed.length === meant.length && (soundOf(typed, reader) === soundOf(meant, reader) || [...typed].sort().join('') === [...meant].sort().join(''));
}

/** How a text sounds to those who tell neither z from zh nor n from ng at the end. */
function soundOf(text: string, reader: TextReader): string {
  reader.read(text);
  const heard = [...reader.syllables.subarray(0, reader.syllableCount)].map((number) => (syllables[number] ?? '').replace(/^([zcs])h/u, '$1').replace(/ng$/u, 'n'));
  return heard.join(' ');
}
