import { GrowingNumbers } from '../../index/growing';
import type { LetterMatch } from './letterMatch';
import { sortInSteps } from './sortInSteps';
import type { Steps } from './steps';

const perStep = 1024;

/** How phrases are read, in the order of their syllables: what is typed by its letters is found by walking it once, what cannot fit left out in runs. */
export class ReadingTable {
  private constructor(
    /** Syllables of all phrases, end to end; those of phrase n are `starts[n] .. starts[n + 1])`. */
    private readonly syllables: Uint16Array,
    private readonly starts: Uint32Array,
    /** The phrases in order. */
    private readonly order: Uint32Array,
    /** By place in the order: syllables that it begins with like the one before it. */
    private readonly shared: Uint8Array,
  ) {}

  static *build(syllables: Uint16Array, starts: Uint32Array): Steps<ReadingTable> {
    const count = starts.length - 1;
    const order = Uint32Array.from({ length: count }, (_, i) => i);
    const sharedBy = (a: number, b: number): number => {
      const from = starts[a] as number;
      const other = starts[b] as number;
      const most = Math.min((starts[a + 1] as number) - from, (starts[b + 1] as number) - other, 255);
      let k = 0;
      while (k < most && syllables[from + k] === syllables[other + k]) k += 1;
      return k;
    };
    const at = (phrase: number, k: number): number => {
      const place = (starts[phrase] as number) + k;
      return place < (starts[phrase + 1] as number) ? (syllables[place] as number) : -1;
    };
    yield* sortInSteps(order, (a, b) => {
      const k = sharedBy(a, b);
      return at(a, k) - at(b, k) || a - b;
    });
    const shared = new Uint8Array(count);
    for (let i = 1; i < count; i += 1) {
      shared[i] = sharedBy(order[i - 1] as number, order[i] as number);
      if (i % perStep === 0) yield;
    }
    return new ReadingTable(syllables, starts, order, shared);
  }

  /** Visits the phrases whose reading begins with these letters, with how many syllables they take at least. */
  findLetters(match: LetterMatch, visit: (phrase: number, taken: number) => void): void {
    const [first, behind] = match.firstSyllables;
    const end = this.firstAt(behind);
    /** Places after k syllables of the phrase before, for k up to `fitting`. */
    const places = [match.start];
    let fitting = 0;
    for (let i = this.firstAt(first); i < end; i += 1) {
      const phrase = this.order[i] as number;
      const from = this.starts[phrase] as number;
      const count = (this.starts[phrase + 1] as number) - from;
      fitting = Math.min(fitting, this.shared[i] as number);
      while (fitting < count && !match.isDone(places[fitting] as number)) {
        const next = match.step(places[fitting] as number, this.syllables[from + fitting] as number);
        if (next === 0) break;
        places[(fitting += 1)] = next;
      }
      if (match.isDone(places[fitting] as number)) {
        visit(phrase, fitting);
        while (i + 1 < end && (this.shared[i + 1] as number) >= fitting) visit(this.order[(i += 1)] as number, fitting);
      } else if (fitting < count) {
        while (i + 1 < end && (this.shared[i + 1] as number) > fitting) i += 1;
      }
    }
  }

  /** How many syllables of this phrase from the `skip`-th on the letters take at least; 0 when they do not fit. */
  matchFrom(phrase: number, skip: number, match: LetterMatch): number {
    const end = this.starts[phrase + 1] as number;
    let places = match.start;
    for (let at = (this.starts[phrase] as number) + skip; at < end && places !== 0; at += 1) {
      places = match.step(places, this.syllables[at] as number);
      if (match.isDone(places)) return at + 1 - skip - (this.starts[phrase] as number);
    }
    return 0;
  }

  /** Visits the phrases that begin with these syllables. */
  findSyllables(beginning: Uint16Array, visit: (phrase: number) => void): void {
    let low = 0;
    let high = this.order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(this.order[middle] as number, beginning) < 0) low = middle + 1;
      else high = middle;
    }
    for (; low < this.order.length && this.compare(this.order[low] as number, beginning) === 0; low += 1) visit(this.order[low] as number);
  }

  /** The first place in the order at which a phrase begins with this syllable or a later one. */
  private firstAt(syllable: number): number {
    let low = 0;
    let high = this.order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(this.order[middle] as number, [syllable]) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private compare(phrase: number, beginning: ArrayLike<number>): number {
    const from = this.starts[phrase] as number;
    const count = (this.starts[phrase + 1] as number) - from;
    for (let k = 0; k < Math.min(count, beginning.length); k += 1) {
      const difference = (this.syllables[from + k] as number) - (beginning[k] as number);
      if (difference !== 0) return difference;
    }
    return count >= beginning.length ? 0 : -1;
  }
}

/** The readings of phrases while they are gathered. */
export class ReadingsGathered {
  private readonly all = new GrowingNumbers(4096);
  private readonly starts = new GrowingNumbers(1024);

  constructor() {
    this.starts.push(0);
  }

  add(syllables: Uint16Array): void {
    for (const syllable of syllables) this.all.push(syllable);
    this.starts.push(this.all.length);
  }

  *build(): Steps<ReadingTable> {
    return yield* ReadingTable.build(Uint16Array.from(this.all.values), this.starts.values.slice());
  }
}
