import type { GrowingNumbers } from '../../index/growing';
import type { PhraseTable } from '../../index/phraseColumns';
import { RangeTop } from '../../index/rangeTop';
import { sortInSteps } from './sortInSteps';
import type { Steps } from './steps';

/** An entry is a number of a phrase × 256 + where in it a word begins. */
const placeBits = 8;
const perStep = 1024;

/** Ends of phrases, each from a word within the phrase on: what follows `推进` in 扎实推进共同富裕. Sorted, so that a beginning is a range. */
export class InnerTable {
  /** By place in the order, for the weightiest of a range. */
  private constructor(
    private readonly texts: PhraseTable,
    private readonly phrases: Uint32Array,
    private readonly entries: Uint32Array,
    private readonly top: RangeTop,
  ) {}

  /** `entries` as `innerEntry` makes them; `phrases` leads from the numbers in them to the table, `weights` are theirs. */
  static *build(texts: PhraseTable, phrases: Uint32Array, weights: Float32Array, entries: GrowingNumbers): Steps<InnerTable> {
    const sorted = entries.values.slice();
    const unitAt = (entry: number, k: number): number => {
      const { units, from, length } = texts.locate(phrases[entry >>> placeBits] as number);
      const at = (entry & 0xff) + k;
      return at < length ? (units[from + at] as number) : -1;
    };
    yield* sortInSteps(sorted, (a, b) => {
      for (let k = 0; ; k += 1) {
        const unit = unitAt(a, k);
        const difference = unit - unitAt(b, k);
        if (difference !== 0) return difference;
        if (unit === -1) return a - b;
      }
    });
    const byEntry = new Float32Array(sorted.length);
    for (let i = 0; i < sorted.length; i += 1) {
      byEntry[i] = weights[(sorted[i] as number) >>> placeBits] as number;
      if (i % perStep === 0) yield;
    }
    return new InnerTable(texts, phrases, sorted, new RangeTop(byEntry));
  }

  /** The weightiest phrases in which a word begins with this, best first: their numbers, and where it stands in them. */
  find(beginning: string, count: number): { number: number; place: number }[] {
    return this.top.top(this.search(beginning, false), this.search(beginning, true), count).map((at) => {
      const entry = this.entries[at] as number;
      return { number: entry >>> placeBits, place: entry & 0xff };
    });
  }

  private search(beginning: string, isBehind: boolean): number {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = this.compare(this.entries[middle] as number, beginning);
      if (order < 0 || (isBehind && order === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private compare(entry: number, beginning: string): number {
    const { units, from, length } = this.texts.locate(this.phrases[entry >>> placeBits] as number);
    const place = entry & 0xff;
    const shared = Math.min(length - place, beginning.length);
    for (let k = 0; k < shared; k += 1) {
      const difference = (units[from + place + k] as number) - beginning.charCodeAt(k);
      if (difference !== 0) return difference;
    }
    return length - place >= beginning.length ? 0 : -1;
  }
}

/** `number` below 2^24, `place` below 256. */
export function innerEntry(number: number, place: number): number {
  return ((number << placeBits) | place) >>> 0;
}
