import type { Segmenter } from './segmenter';
import { empty, slotOf, wordAt, wordsIn, type WordTrie } from './wordTrie';

/**
 * Cuts as jieba does without its hidden Markov model: of all ways to cover a run with words of the dictionary, the one of the highest
 * product of probabilities (a unigram model solved by dynamic programming from the end, ties to the shorter first word, as in cppjieba's
 * MPSegment). A character that the dictionary lacks counts as its least frequent word. Linear in the length of the run.
 */
export class TrieSegmenter implements Segmenter {
  readonly id: string;
  /** First level by code unit: 1 + slot, or 0. */
  private readonly first = new Uint32Array(0x10000);
  /** By slot's frequency entry: logarithm of the probability. */
  private readonly weights: Float64Array;
  private readonly unknown: number;
  private best = new Float64Array(256);
  private ends = new Uint32Array(256);
  private nodes = new Uint32Array(256);

  constructor(private readonly trie: WordTrie) {
    this.id = trie.id;
    const { slots, frequencies, sum, least } = trie;
    for (let slot = 0; slot < trie.capacity; slot += 1) if (slots[slot * 2] === 0) this.first[(slots[slot * 2 + 1] as number) & 0xffff] = slot + 1;
    this.weights = Float64Array.from([0, ...frequencies], (frequency) => Math.log(frequency / sum));
    this.unknown = Math.log(least / sum);
  }

  cut(run: string): string[] {
    this.solve(run, 0, run.length);
    const words: string[] = [];
    for (let at = 0; at < run.length; at = this.ends[at] as number) words.push(run.slice(at, this.ends[at]));
    return words;
  }

  cutInto(text: string, start: number, end: number, into: Uint32Array): number {
    this.solve(text, start, end);
    let count = 0;
    for (let at = 0; at < end - start; at = this.ends[at] as number) {
      const node = this.nodes[at] as number;
      into[count++] = node > 0 ? node - 1 : this.trie.capacity + (text.codePointAt(start + at) as number);
    }
    return count;
  }

  wordOf(number: number): string {
    const { trie } = this;
    return number < trie.capacity ? wordAt(trie, number) : String.fromCodePoint(number - trie.capacity);
  }

  /** The words of the dictionary that have at least this many characters and this frequency. */
  words(shortest: number, leastFrequency: number): Generator<string> {
    return wordsIn(this.trie, shortest, leastFrequency);
  }

  /** Fills `ends` and `nodes` for the run: where the word that begins at each place ends, and 1 + its slot (0 for an unknown character). */
  private solve(text: string, start: number, end: number): void {
    const length = end - start;
    if (length >= this.best.length) this.grow(length);
    const { best, ends, nodes, weights, first } = this;
    const { slots, capacity } = this.trie;
    const mask = capacity - 1;
    best[length] = 0;
    for (let i = length - 1; i >= 0; i -= 1) {
      const code = text.charCodeAt(start + i);
      const single = first[code] as number;
      const singleFrequency = single > 0 ? (slots[single * 2 - 1] as number) >>> 16 : 0;
      // A character of two code units is never cut in the middle.
      let reach = i + 1;
      if (code >= 0xd800 && code < 0xdc00 && reach < length && (text.charCodeAt(start + reach) & 0xfc00) === 0xdc00) reach += 1;
      let value = (best[reach] as number) + (singleFrequency > 0 ? (weights[singleFrequency] as number) : this.unknown);
      let wordEnd = reach;
      let wordNode = singleFrequency > 0 ? single : 0;
      let node = single;
      for (let j = i + 1; node > 0 && j < length; j += 1) {
        const next = text.charCodeAt(start + j);
        let slot = slotOf(node, next, mask);
        let parent = slots[slot * 2] as number;
        let entry = slots[slot * 2 + 1] as number;
        while (parent !== empty && (parent !== node || (entry & 0xffff) !== next)) {
          slot = (slot + 1) & mask;
          parent = slots[slot * 2] as number;
          entry = slots[slot * 2 + 1] as number;
        }
        if (parent === empty) break;
        node = slot + 1;
        const wordFrequency = entry >>> 16;
        if (wordFrequency === 0) continue;
        const rival = (best[j + 1] as number) + (weights[wordFrequency] as number);
        if (rival > value) {
          value = rival;
          wordEnd = j + 1;
          wordNode = node;
        }
      }
      best[i] = value;
      ends[i] = wordEnd;
      nodes[i] = wordNode;
    }
  }

  private grow(length: number): void {
    const size = length * 2;
    this.best = new Float64Array(size);
    this.ends = new Uint32Array(size);
    this.nodes = new Uint32Array(size);
  }
}
