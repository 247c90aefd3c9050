/**
 * The largest weights within any range of an array, in O(k log n): a segment tree of positions of maxima. Ties go to the lower
 * position, so answers are stable.
 */
export class RangeTop {
  private readonly leaves: number;
  /** tree[1] is the root; tree[i] is the position of the largest weight below node i, or -1 for padding. */
  private readonly tree: Int32Array;

  constructor(private readonly weights: Float32Array) {
    let leaves = 1;
    while (leaves < weights.length) leaves *= 2;
    this.leaves = leaves;
    this.tree = new Int32Array(leaves * 2).fill(-1);
    for (let i = 0; i < weights.length; i += 1) this.tree[leaves + i] = i;
    for (let node = leaves - 1; node > 0; node -= 1) {
      this.tree[node] = this.better(this.tree[node * 2] as number, this.tree[node * 2 + 1] as number);
    }
  }

  /** Positions of the `count` largest weights in [start, end), largest first. */
  top(start: number, end: number, count: number): number[] {
    const found: number[] = [];
    const ranges: { from: number; to: number; best: number }[] = [];
    const add = (from: number, to: number) => {
      const best = this.best(from, to);
      if (best !== -1) ranges.push({ from, to, best });
    };
    add(start, end);
    while (found.length < count && ranges.length > 0) {
      let pick = 0;
      for (let i = 1; i < ranges.length; i += 1) {
        const rival = (ranges[i] as { best: number }).best;
        if (this.better((ranges[pick] as { best: number }).best, rival) === rival) pick = i;
      }
      const { from, to, best } = ranges.splice(pick, 1)[0] as { from: number; to: number; best: number };
      found.push(best);
      add(from, best);
      add(best + 1, to);
    }
    return found;
  }

  weightAt(position: number): number {
    return this.weights[position] as number;
  }

  private best(from: number, to: number): number {
    let best = -1;
    let low = from + this.leaves;
    let high = Math.max(from, to) + this.leaves;
    while (low < high) {
      if (low & 1) best = this.better(best, this.tree[low++] as number);
      if (high & 1) best = this.better(best, this.tree[--high] as number);
      low >>>= 1;
      high >>>= 1;
    }
    return best;
  }

  private better(a: number, b: number): number {
    if (a === -1) return b;
    if (b === -1) return a;
    const difference = (this.weights[a] as number) - (this.weights[b] as number);
    return difference > 0 || (difference === 0 && a < b) ? a : b;
  }
}
