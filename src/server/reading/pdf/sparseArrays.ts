/** Longer arrays than this are sparse: no table of a font has so many entries. */
const longestDense = 1_000_000;

/**
 * A damaged font can give pdf.js an encoding with an entry at four billion. `indexOf` then looks at every place before it, for minutes during
 * which V8 cannot even end the thread. In this thread it looks at the entries that there are.
 */
export function tameSparseArrays(): void {
   
  const { indexOf } = Array.prototype;
  Array.prototype.indexOf = function (this: unknown[], value: unknown, from?: number): number {
    if (this.length <= longestDense) return indexOf.call(this, value, from);
    return Number(Object.keys(this).find((key) => this[Number(key)] === value && Number(key) >= (from ?? 0)) ?? -1);
  };
}
