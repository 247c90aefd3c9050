import { deepest, sortByContext } from './sortByContext';

/** Positions behind the same `length` last characters: entries `start .. end` of the order. */
export interface ContextRange {
  length: number;
  start: number;
  end: number;
}

/** Finds where a text holds what stands before a cursor. */
export class ContextIndex {
  /** `order` as `sortByContext` gives it. */
  constructor(
    readonly text: Uint16Array,
    readonly order: Uint32Array = sortByContext(text),
  ) {}

  /**
   * The ranges of positions that share the last 1, 2, 3 … characters of `before`, as long as there are any: each lies in the one before it. `before` is
   * looked at from its end, at most `deepest` characters.
   */
  rangesOf(before: string): ContextRange[] {
    const ranges: ContextRange[] = [];
    let start = 0;
    let end = this.order.length;
    const most = Math.min(deepest, before.length);
    for (let depth = 0; depth < most; depth += 1) {
      const unit = before.charCodeAt(before.length - 1 - depth);
      start = this.bound(start, end, depth, unit);
      end = this.bound(start, end, depth, unit + 1);
      if (start === end) break;
      ranges.push({ length: depth + 1, start, end });
    }
    return ranges;
  }

  /** The first entry of `low .. high`, which share `depth` characters, whose next one before is `unit` or above. */
  private bound(low: number, high: number, depth: number, unit: number): number {
    const { text, order } = this;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = (order[middle] as number) - 1 - depth;
      if ((at < 0 ? -1 : (text[at] as number)) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
