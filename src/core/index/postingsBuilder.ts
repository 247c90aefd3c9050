import { GrowingNumbers } from './growing';
import { headingShare, impactOf } from './impact';
import type { Postings } from './segment';
import { StringTable } from './stringTable';
import type { WordReader } from './wordReader';

/** Gathers which passages hold which words. Passages come in ascending order. */
export class PostingsBuilder {
  /** Word and entry of every posting, in the order of passages. */
  private readonly words = new GrowingNumbers(1 << 16);
  private readonly entries = new GrowingNumbers(1 << 16);
  /** Of the passage at hand, by word: occurrences in the text, and 1 for a word of the headings above. */
  private inText = new Uint16Array(1 << 12);
  private inHeadings = new Uint8Array(1 << 12);
  private readonly touched: number[] = [];

  constructor(private readonly reader: WordReader) {}

  /** Notes the words of a heading above the next passage. */
  addHeading(words: Uint32Array): void {
    this.reserve();
    for (const word of words) {
      if (this.inText[word] === 0 && this.inHeadings[word] === 0) this.touched.push(word);
      this.inHeadings[word] = 1;
    }
  }

  /** Notes a passage with its words, and closes it. */
  addPassage(passage: number, words: Uint32Array): void {
    this.reserve();
    for (const word of words) {
      const known = this.inText[word] as number;
      if (known === 0 && this.inHeadings[word] === 0) this.touched.push(word);
      if (known < 0xffff) this.inText[word] = known + 1;
    }
    for (const word of this.touched) {
      const frequency = (this.inText[word] as number) + headingShare * (this.inHeadings[word] as number);
      this.words.push(word);
      this.entries.push(passage * 256 + impactOf(frequency, words.length));
      this.inText[word] = 0;
      this.inHeadings[word] = 0;
    }
    this.touched.length = 0;
  }

  build(): Postings {
    const words = this.words.values;
    const entries = this.entries.values;
    const counts = new Uint32Array(this.reader.size);
    for (const word of words) counts[word] = (counts[word] as number) + 1;
    const used: { word: number; text: string }[] = [];
    for (let word = 0; word < counts.length; word += 1) if ((counts[word] as number) > 0) used.push({ word, text: this.reader.textOf(word) });
    used.sort((a, b) => (a.text < b.text ? -1 : 1));
    const start = new Uint32Array(used.length + 1);
    const next = new Uint32Array(counts.length);
    used.forEach(({ word }, t) => {
      next[word] = start[t] as number;
      start[t + 1] = (start[t] as number) + (counts[word] as number);
    });
    const sorted = new Uint32Array(entries.length);
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i] as number;
      const at = next[word] as number;
      sorted[at] = entries[i] as number;
      next[word] = at + 1;
    }
    return { terms: StringTable.fromSorted(used.map(({ text }) => text)), start, entries: sorted };
  }

  private reserve(): void {
    if (this.reader.size <= this.inText.length) return;
    const size = Math.max(this.inText.length * 2, this.reader.size);
    const inText = new Uint16Array(size);
    const inHeadings = new Uint8Array(size);
    inText.set(this.inText);
    inHeadings.set(this.inHeadings);
    this.inText = inText;
    this.inHeadings = inHeadings;
  }
}
