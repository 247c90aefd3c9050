/** Texts in ascending order of their code units, as a table of a segment has them. */
export interface SortedTexts {
  readonly size: number;
  /** Where text i lies: code units `from .. from + length)` of `units`. */
  locate(i: number): { units: Uint16Array; from: number; length: number };
}

/**
 * Walks several sorted tables at once: calls `visit` for every distinct text in order, with the index of the text in each table that has
 * it (-1 where it is missing). `indices` is the same array every time.
 */
export function mergeSorted(tables: readonly SortedTexts[], visit: (indices: readonly number[], from: ReturnType<SortedTexts['locate']>) => void): void {
  const next = tables.map(() => 0);
  const heads = tables.map((table) => (table.size > 0 ? table.locate(0) : undefined));
  const indices = tables.map(() => -1);
  for (;;) {
    let least: ReturnType<SortedTexts['locate']> | undefined;
    for (const head of heads) if (head && (!least || compare(head, least) < 0)) least = head;
    if (!least) return;
    const chosen = least;
    tables.forEach((table, t) => {
      const head = heads[t];
      const isHere = head !== undefined && (head === chosen || compare(head, chosen) === 0);
      indices[t] = isHere ? (next[t] as number) : -1;
      if (!isHere) return;
      const following = (next[t] as number) + 1;
      next[t] = following;
      heads[t] = following < table.size ? table.locate(following) : undefined;
    });
    visit(indices, chosen);
  }
}

function compare(a: ReturnType<SortedTexts['locate']>, b: ReturnType<SortedTexts['locate']>): number {
  const shared = Math.min(a.length, b.length);
  for (let k = 0; k < shared; k += 1) {
    const difference = (a.units[a.from + k] as number) - (b.units[b.from + k] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
