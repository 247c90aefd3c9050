import { classOf, hanClass } from './characterClass';
import { syllablesOf } from './pinyin';
import { pinyinCorrections } from './pinyinCorrections';
import type { Segmenter } from './segmenter';
import { syllableNumber } from './syllables';

/** The longest word that corrects a reading, in characters. */
const longestCorrection = [...pinyinCorrections.keys()].reduce((most, { length }) => Math.max(most, length), 0);

/**
 * Reads short texts aloud: their words, and the syllable of every character. A word is looked up once (its polyphones as in that word); a word that the
 * segmenter cuts into several (河|长) is corrected where it begins and ends with them.
 */
export class TextReader {
  /** Where the words of the last text begin; only what is Chinese is cut into words. */
  readonly starts = new Uint32Array(1024);
  private readonly words = new Uint32Array(1024);
  wordCount = 0;
  /** Syllables of the last text: their numbers, and the character of each. */
  readonly syllables = new Uint16Array(1024);
  readonly places = new Uint16Array(1024);
  syllableCount = 0;

  private readonly readings = new Map<number, Uint16Array>();

  constructor(private readonly segmenter: Segmenter) {}

  /** Reads a text of at most 1,000 UTF-16 units; what is neither Chinese nor a letter of English has no syllable. */
  read(text: string): void {
    this.wordCount = 0;
    this.syllableCount = 0;
    for (let i = 0; i < text.length; ) {
      if (classOf(text.charCodeAt(i)) === hanClass) {
        let end = i + 1;
        while (end < text.length && classOf(text.charCodeAt(end)) === hanClass) end += 1;
        this.readRun(text, i, end);
        i = end;
      } else {
        const letter = text.charAt(i).toLowerCase();
        if (letter >= 'a' && letter <= 'z') this.push(syllableNumber(letter), i);
        i += 1;
      }
    }
  }

  private readRun(text: string, start: number, end: number): void {
    const first = this.wordCount;
    const count = this.segmenter.cutInto(text, start, end, this.words);
    let place = start;
    const from = this.syllableCount;
    for (let i = 0; i < count; i += 1) {
      const word = this.words[i] as number;
      this.starts[first + i] = place;
      const reading = this.readingOf(word);
      for (const syllable of reading) this.push(syllable, place++);
    }
    this.wordCount = first + count;
    if (count > 1) this.correct(text, first, end, from - start);
  }

  /** `shift` leads from a place in the run to its syllable. */
  private correct(text: string, first: number, end: number, shift: number): void {
    for (let from = first; from + 1 < this.wordCount; from += 1) {
      const start = this.starts[from] as number;
      for (let to = from + 1; to < this.wordCount; to += 1) {
        const behind = to + 1 < this.wordCount ? (this.starts[to + 1] as number) : end;
        if (behind - start > longestCorrection) break;
        const correction = pinyinCorrections.get(text.slice(start, behind));
        correction?.forEach((syllable, i) => (this.syllables[start + shift + i] = syllableNumber(syllable)));
      }
    }
  }

  private readingOf(number: number): Uint16Array {
    let reading = this.readings.get(number);
    if (!reading) {
      const word = this.segmenter.wordOf(number);
      const found = syllablesOf(word);
      // One for every unit, so that places and syllables go together.
      reading = Uint16Array.from({ length: word.length }, (_, i) => syllableNumber(found.length === word.length ? (found[i] as string) : ''));
      this.readings.set(number, reading);
    }
    return reading;
  }

  private push(syllable: number, place: number): void {
    this.syllables[this.syllableCount] = syllable;
    this.places[this.syllableCount] = place;
    this.syllableCount += 1;
  }
}
