/** Which of the numbers below `count` belong together: trees of parents whose paths are halved while they are walked (Tarjan, van Leeuwen, 1984). */
export class UnionFind {
  private readonly parents: Int32Array;

  constructor(count: number) {
    this.parents = Int32Array.from({ length: count }, (_, i) => i);
  }

  unite(i: number, j: number): void {
    const [a, b] = [this.rootOf(i), this.rootOf(j)];
    this.parents[Math.max(a, b)] = Math.min(a, b);
  }

  /** The groups of two and more. */
  ofSeveral(): number[][] {
    const members = new Map<number, number[]>();
    this.parents.forEach((parent, i) => {
      const root = parent === i ? i : this.rootOf(i);
      if (root === i) return;
      const others = members.get(root);
      if (others) others.push(i);
      else members.set(root, [root, i]);
    });
    return [...members.values()];
  }

  private rootOf(i: number): number {
    let at = i;
    while (this.parents[at] !== at) {
      this.parents[at] = this.parents[this.parents[at] as number] as number;
      at = this.parents[at] as number;
    }
    return at;
  }
}
