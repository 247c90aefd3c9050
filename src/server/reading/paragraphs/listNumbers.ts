import { formatNumber } from './numberFormat';

/** One of the nine levels of an automatic list. */
export interface ListLevel {
  start: number;
  /** As `formatNumber` takes it. */
  format: string;
  /** `%1` stands for the number of the first level, and so on. */
  text: string;
  /** All numbers in plain digits. */
  isLegal: boolean;
  /** Level after which counting begins anew, counted from 1; 0 never; undefined after any higher level. */
  restartAfter?: number | undefined;
}

export interface ListDefinition {
  /** Lists with the same key count on together. */
  key: string;
  levels: readonly (ListLevel | undefined)[];
  /** Levels whose count this list sets anew when it is first used. */
  restarts: ReadonlyMap<number, number>;
}

/** Counts the paragraphs of automatic lists and writes their numbers. */
export class ListNumbers {
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly used = new Set<string>();

  /** The enumerator of the next paragraph at `level` (from 0) of the list called `name`; empty for bullets. */
  next(name: string, list: ListDefinition, level: number): string {
    const counts = this.counts.get(list.key) ?? [];
    this.counts.set(list.key, counts);
    if (!this.used.has(name)) {
      this.used.add(name);
      for (const [at, start] of list.restarts) counts[at] = start - 1;
    }
    const before = counts[level];
    counts[level] = before === undefined ? startOf(list, level) : before + 1;
    for (let below = level + 1; below < 9; below += 1) {
      const restartAfter = list.levels[below]?.restartAfter;
      if (restartAfter === undefined || (restartAfter > 0 && level < restartAfter)) counts[below] = undefined;
    }
    const own = list.levels[level];
    if (!own || own.format === 'bullet') return '';
    return own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = list.levels[at]?.format ?? 'decimal';
      return formatNumber(counts[at] ?? startOf(list, at), own.isLegal && format !== 'none' ? 'decimal' : format);
    }).trim();
  }
}

function startOf(list: ListDefinition, level: number): number {
  return list.levels[level]?.start ?? 1;
}

/** Puts an enumerator before its text, with a space only where they would run together. */
export function withEnumerator(enumerator: string, text: string): string {
  if (enumerator === '' || text === '') return text;
  const runsTogether = /[\p{L}\p{N}]$/u.test(enumerator) && !/^[、．.，：:（(]/u.test(text);
  const becomesOther = /[.．)）-]$/u.test(enumerator) && /^[\dA-Za-z.]/u.test(text);
  return enumerator + (runsTogether || becomesOther ? ' ' : '') + text;
}
