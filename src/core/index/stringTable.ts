/** Answers of `indexOf` that are remembered. */
const mostKnown = 10_000;

/**
 * An immutable, sorted set of strings on typed arrays: one heap object however many strings there are, and a binary image that
 * needs no parsing. Order is by UTF-16 code unit, as JavaScript compares strings.
 */
export class StringTable {
  private readonly known = new Map<string, number>();

  /** `units` holds all strings end to end; string i is `units[starts[i] .. starts[i + 1])`. */
  constructor(
    readonly units: Uint16Array,
    readonly starts: Uint32Array,
  ) {}

  /** Builds a table of strings that are already sorted and distinct. */
  static fromSorted(strings: readonly string[]): StringTable {
    const starts = new Uint32Array(strings.length + 1);
    let total = 0;
    strings.forEach((string, i) => {
      total += string.length;
      starts[i + 1] = total;
    });
    const units = new Uint16Array(total);
    let at = 0;
    for (const string of strings) for (let i = 0; i < string.length; i += 1) units[at++] = string.charCodeAt(i);
    return new StringTable(units, starts);
  }

  get size(): number {
    return this.starts.length - 1;
  }

  /** The i-th string, 0 ≤ i < size. */
  at(i: number): string {
    return decodeUnits(this.units, this.starts[i] as number, this.starts[i + 1] as number);
  }

  /** Where the i-th string lies. */
  locate(i: number): { units: Uint16Array; from: number; length: number } {
    const from = this.starts[i] as number;
    return { units: this.units, from, length: (this.starts[i + 1] as number) - from };
  }

  /** UTF-16 code units of the i-th string. */
  lengthOf(i: number): number {
    return (this.starts[i + 1] as number) - (this.starts[i] as number);
  }

  /** The index of `string`, or -1. The same words are asked for again and again: answers are remembered. */
  indexOf(string: string): number {
    let i = this.known.get(string);
    if (i === undefined) {
      const at = this.lowerBound(string);
      i = at < this.size && this.compare(at, string, false) === 0 ? at : -1;
      if (this.known.size >= mostKnown) this.known.clear();
      this.known.set(string, i);
    }
    return i;
  }

  /** Half-open range of the strings that begin with `prefix`. */
  rangeOf(prefix: string): [start: number, end: number] {
    return [this.search(prefix, (order) => order < 0), this.search(prefix, (order) => order <= 0)];
  }

  private lowerBound(string: string): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(middle, string, false) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private search(prefix: string, goRight: (order: number) => boolean): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (goRight(this.compare(middle, prefix, true))) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Order of string i against `other`; with `asPrefix`, 0 when it begins with `other`. */
  private compare(i: number, other: string, asPrefix: boolean): number {
    const start = this.starts[i] as number;
    const length = (this.starts[i + 1] as number) - start;
    const shared = Math.min(length, other.length);
    for (let k = 0; k < shared; k += 1) {
      const difference = (this.units[start + k] as number) - other.charCodeAt(k);
      if (difference !== 0) return difference;
    }
    return asPrefix && length >= other.length ? 0 : length - other.length;
  }
}

const chunk = 8192;

/** The string of UTF-16 code units `units[start .. end)`. */
export function decodeUnits(units: Uint16Array, start: number, end: number): string {
  if (end - start <= chunk) return stringOf(units.subarray(start, end));
  let text = '';
  for (let at = start; at < end; at += chunk) text += stringOf(units.subarray(at, Math.min(end, at + chunk)));
  return text;
}

/** `apply` takes a typed array as it is; spreading it would walk its iterator, at five times the cost. */
function stringOf(units: Uint16Array): string {
  return String.fromCharCode.apply(null, units as unknown as number[]);
}

/** Sorts and removes duplicates, in the table's order. */
export function sortedDistinct(strings: Iterable<string>): string[] {
  return [...new Set(strings)].sort();
}
