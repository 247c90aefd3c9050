import { decodeUnits } from './stringTable';

export const phraseKinds = ['lexicon', 'heading', 'clause', 'collocation'] as const;
export type PhraseKind = (typeof phraseKinds)[number];

/** Set in `PhraseColumns.use` for a phrase that occurs once: the rest is its document. */
export const single = 0x80000000;

/** Phrases ascending by text; column i describes phrase i. */
export interface PhraseColumns {
  /** Where its text begins: in the passages' text, or behind that in `extra`. */
  at: Uint32Array;
  /** Code units. */
  length: Uint8Array;
  /** Index into `phraseKinds`. */
  kind: Uint8Array;
  /** Index into `categories`; 0 is the empty category. */
  category: Uint8Array;
  categories: string[];
  /** The moves it was seen in: bit m for `moveKinds[m]`; 0 for a phrase that was only listed. */
  moves: Uint8Array;
  /** A document with `single` set, or where in `occurrences` it begins: how many documents, then document, count, document, count … */
  use: Uint32Array;
  occurrences: Uint32Array;
  /** Text of phrases that stand in no passage. */
  extra: Uint16Array;
}

/** Looks up phrases by text; `text` is the passages' text of the same segment. */
export class PhraseTable {
  constructor(
    readonly columns: PhraseColumns,
    private readonly text: Uint16Array,
  ) {}

  get size(): number {
    return this.columns.at.length;
  }

  /** The i-th phrase, 0 ≤ i < size. */
  at(i: number): string {
    const at = this.columns.at[i] as number;
    const length = this.columns.length[i] as number;
    const inExtra = at - this.text.length;
    return inExtra >= 0 ? decodeUnits(this.columns.extra, inExtra, inExtra + length) : decodeUnits(this.text, at, at + length);
  }

  /** Where the text of phrase i lies. */
  locate(i: number): { units: Uint16Array; from: number; length: number } {
    const at = this.columns.at[i] as number;
    const length = this.columns.length[i] as number;
    return at >= this.text.length ? { units: this.columns.extra, from: at - this.text.length, length } : { units: this.text, from: at, length };
  }

  /** Half-open range of the phrases that begin with `prefix`. */
  rangeOf(prefix: string): [start: number, end: number] {
    return [this.search(prefix, false), this.search(prefix, true)];
  }

  /** Documents that have phrase i, with how often. */
  *occurrences(i: number): Generator<[document: number, count: number]> {
    const use = this.columns.use[i] as number;
    if (use >= single) {
      yield [use - single, 1];
      return;
    }
    const { occurrences } = this.columns;
    const end = use + 1 + 2 * (occurrences[use] as number);
    for (let at = use + 1; at < end; at += 2) yield [occurrences[at] as number, occurrences[at + 1] as number];
  }

  private search(prefix: string, isBehind: boolean): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = this.compare(middle, prefix);
      if (order < 0 || (isBehind && order === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Order of phrase i against a prefix; 0 when it begins with it. */
  private compare(i: number, prefix: string): number {
    const start = this.columns.at[i] as number;
    const length = this.columns.length[i] as number;
    const isExtra = start >= this.text.length;
    const units = isExtra ? this.columns.extra : this.text;
    const from = isExtra ? start - this.text.length : start;
    const shared = Math.min(length, prefix.length);
    for (let k = 0; k < shared; k += 1) {
      const difference = (units[from + k] as number) - prefix.charCodeAt(k);
      if (difference !== 0) return difference;
    }
    return length >= prefix.length ? 0 : -1;
  }
}
