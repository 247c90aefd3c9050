import type { LiveSegment } from '../../index/liveSegment';
import { classOf, hanClass } from '../../text/characterClass';
import { isHan } from '../../text/characters';
import { isFunctionWord } from '../../text/functionWords';
import type { Segmenter } from '../../text/segmenter';
import { BestFew } from './bestFew';
import { recurring } from './choosePhrases';
import { LetterMatch } from './letterMatch';
import { PhraseCandidates, type FoundPhrase } from './phraseCandidates';
import { memoryOf, type PhraseMemory } from './phraseMemory';
import type { PhraseContext, PhraseSuggestion } from './phraseSuggestion';
import { typedLetters, type TypedLetters } from './typedLetters';
import { wordsBefore } from './wordsBefore';

/** Chinese characters before the letters that may belong to the phrase. */
const mostChinese = 8;
/** A clause that occurs once is found by as many characters and syllables. */
const fewestForChance = 3;
/** A character before the letters that belongs to the phrase is worth as much; … */
const chineseWorth = 4;
/** … when it is half a word (统ch) or a word (加快jian), and not grammar, it surely does. */
const halfWordWorth = 20;
const wordWorth = 8;
/** `xian` is rather 先 than 西安: what fewer syllables explain comes first. */
const syllableCost = 6;
/** Two letters in the wrong order (`sbzw` for 身在兵位) are forgiven in this many letters, and only for what is well known. */
const fewestToSwap = 4;
const mostToSwap = 10;
const wellKnown = 3;
const swapCost = 8;

const openingMarks = '“《';

/** Phrases that are read like the letters before the cursor, and the Chinese before these, best first; nothing where letters are just letters. */
export function completePinyin(segments: readonly LiveSegment[], context: PhraseContext, segmenter: Segmenter, limit: number): PhraseSuggestion[] {
  const typed = typedLetters(context.before, context.after);
  return typed ? phrasesReadAs(typed, segments, context, segmenter, limit) : [];
}

/** The same for letters that are known to be pinyin. */
export function phrasesReadAs(typed: TypedLetters, segments: readonly LiveSegment[], context: PhraseContext, segmenter: Segmenter, limit: number): PhraseSuggestion[] {
  const { letters, start } = typed;
  const { before } = context;
  const match = new LetterMatch(letters);
  const candidates = new PhraseCandidates(context);
  const chinese = chineseBefore(before, start, segmenter);
  for (const from of chinese.starts) for (const found of lookUp(segments, before, from, start, match, limit, false)) candidates.add({ ...found, bonus: found.bonus + chinese.worth });
  // The second half of a word is no beginning of something else.
  const ofHalfWord = chinese.worth === halfWordWorth ? candidates.best(limit) : [];
  if (ofHalfWord.length > 0) return ofHalfWord;
  for (const found of lookUp(segments, before, start, start, match, limit, false)) candidates.add(found);
  if (candidates.size < limit) {
    for (const swapped of swaps(letters)) for (const found of lookUp(segments, before, start, start, new LetterMatch(swapped), limit, true)) candidates.add(found);
  }
  return candidates.best(limit);
}

/** Where the Chinese that belongs to the phrase may begin, furthest first (a single character only where it is a word), and what it is worth. */
function chineseBefore(before: string, start: number, segmenter: Segmenter): { starts: number[]; worth: number } {
  const starts: number[] = [];
  for (let from = start - 1; from >= 0 && start - from <= mostChinese && isPartOfPhrase(before.charAt(from)); from -= 1) starts.unshift(from);
  const words = wordsBefore(before.slice(0, start), mostChinese * 2, segmenter).starts;
  const last = before.slice(words.at(-1), start);
  const worth = isFunctionWord(last) || !isHan(last.charAt(0)) ? 0 : last.length === 1 ? halfWordWorth : wordWorth;
  return { starts: starts.filter((each) => start - each > 1 || words.includes(each)), worth };
}

function isPartOfPhrase(character: string): boolean {
  return isHan(character) || openingMarks.includes(character);
}

/** What is found for the line from one place on, its letters from another. */
function* lookUp(segments: readonly LiveSegment[], before: string, from: number, start: number, match: LetterMatch, limit: number, isSwapped: boolean): Generator<FoundPhrase> {
  const chinese = before.slice(from, start);
  const typed = before.slice(from);
  for (const segment of segments) {
    const memory = memoryOf(segment);
    if (!memory) continue;
    const best = new BestFew(limit);
    const takenBy = new Map<number, number>();
    const { weights, phrases } = memory.chosen;
    const visit = (number: number, taken: number) => {
      const weight = weights[number] as number;
      if (isSwapped ? weight < wellKnown : weight < recurring && chinese.length + taken < fewestForChance) return;
      if (best.add(number, weight - syllableCost * taken)) takenBy.set(number, taken);
    };
    if (chinese === '') memory.readings.findLetters(match, visit);
    else findBehind(segment, memory, chinese, match, visit);
    for (const { number } of best.all) {
      const phrase = phrases[number] as number;
      if (from > 0 && isOpenedBy(segment, phrase, before.charAt(from - 1))) continue;
      const taken = takenBy.get(number) as number;
      const covered = lengthOf(segment, phrase, chinese.length, taken);
      const bonus = chineseWorth * chinese.length - syllableCost * taken - (isSwapped ? swapCost : 0);
      yield { segment, phrase, match: 'pinyin', typed, covered, vouched: chinese.length + taken, bonus };
    }
  }
}

/** Whether the phrase begins with the opening mark that stands before it already. */
function isOpenedBy({ phrases }: LiveSegment, phrase: number, mark: string): boolean {
  const { units, from } = phrases.locate(phrase);
  return openingMarks.includes(mark) && units[from] === mark.charCodeAt(0);
}

/** Phrases that begin with some Chinese and go on as the letters say. */
function findBehind({ phrases: table }: LiveSegment, { chosen, readings }: PhraseMemory, chinese: string, match: LetterMatch, visit: (number: number, taken: number) => void): void {
  const [first, end] = table.rangeOf(chinese);
  const skip = [...chinese].filter((character) => isHan(character)).length;
  for (let number = lowerBound(chosen.phrases, first); number < chosen.phrases.length && (chosen.phrases[number] as number) < end; number += 1) {
    const taken = readings.matchFrom(number, skip, match);
    if (taken > 0) visit(number, taken);
  }
}

function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Length of a phrase up to and with its `taken`-th syllable behind `start`. */
function lengthOf({ phrases }: LiveSegment, phrase: number, start: number, taken: number): number {
  const { units, from, length } = phrases.locate(phrase);
  let rest = taken;
  for (let at = start; at < length; at += 1) {
    const unit = units[from + at] as number;
    if ((classOf(unit) === hanClass || isLetter(unit)) && (rest -= 1) === 0) return at + 1;
  }
  return length;
}

function isLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

/** The letters with two neighbours in each other's place. */
function* swaps(letters: string): Generator<string> {
  if (letters.length < fewestToSwap || letters.length > mostToSwap || letters.includes("'")) return;
  for (let i = 0; i + 1 < letters.length; i += 1) {
    const [a, z] = [letters.charAt(i), letters.charAt(i + 1)];
    if (a !== z) yield letters.slice(0, i) + z + a + letters.slice(i + 2);
  }
}
