import type { Segmenter } from '../text/segmenter';
import { eachRun, foldLatin } from '../text/terms';

/** Reads texts into words, numbered from 0 in the order in which they are first met. What was read last is in the public fields. */
export class WordReader {
  /** Words of the text read last, and where they begin and end in it; `count` entries hold. */
  words = new Uint32Array(1024);
  starts = new Uint32Array(1024);
  ends = new Uint32Array(1024);
  count = 0;
  private numbers = new Uint32Array(1024);
  private readonly byNumber = new Map<number, number>();
  private readonly byText = new Map<string, number>();
  private readonly texts: string[] = [];
  /** By word: how many code units, for those that the segmenter gave. */
  private readonly lengths: number[] = [];

  constructor(private readonly segmenter: Segmenter) {}

  /** Distinct words so far. */
  get size(): number {
    return this.texts.length;
  }

  textOf(word: number): string {
    return this.texts[word] as string;
  }

  read(text: string): void {
    if (text.length > this.words.length) this.grow(text.length);
    this.count = 0;
    eachRun(text, (start, end, isHan) => {
      if (isHan) this.readHan(text, start, end);
      else this.add(this.latinWord(text.slice(start, end)), start, end);
    });
  }

  private readHan(text: string, start: number, end: number): void {
    const { numbers } = this;
    const count = this.segmenter.cutInto(text, start, end, numbers);
    let at = start;
    for (let i = 0; i < count; i += 1) {
      const number = numbers[i] as number;
      let word = this.byNumber.get(number);
      if (word === undefined) {
        const spelt = this.segmenter.wordOf(number);
        word = this.wordOf(spelt);
        this.byNumber.set(number, word);
      }
      const next = at + (this.lengths[word] as number);
      this.add(word, at, next);
      at = next;
    }
  }

  private latinWord(run: string): number {
    return this.wordOf(foldLatin(run));
  }

  private wordOf(text: string): number {
    let word = this.byText.get(text);
    if (word === undefined) {
      word = this.texts.push(text) - 1;
      this.lengths.push(text.length);
      this.byText.set(text, word);
    }
    return word;
  }

  private add(word: number, start: number, end: number): void {
    this.words[this.count] = word;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count += 1;
  }

  private grow(length: number): void {
    const size = length * 2;
    this.words = new Uint32Array(size);
    this.starts = new Uint32Array(size);
    this.ends = new Uint32Array(size);
    this.numbers = new Uint32Array(size);
  }
}
