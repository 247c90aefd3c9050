/**
 * Gradient boosted regression trees for a probability (Friedman, Greedy function approximation, 2001): each tree adds its leaf to the log odds. Nodes of all trees
 * lie one behind the other; a tree begins at `roots[i]`.
 */
export interface BoostedTrees {
  /** Log odds to begin with. */
  base: number;
  roots: number[];
  /** By node: the feature that it asks for, -1 for a leaf; the bound up to which one goes left; and left child, its right sibling behind it. */
  feature: number[];
  bound: number[];
  left: number[];
}

/** The probability that the trees give to these features, 0 to 1. */
export function judge({ base, roots, feature, bound, left }: BoostedTrees, features: readonly number[]): number {
  let odds = base;
  for (const root of roots) {
    let node = root;
    for (let asked = feature[node] as number; asked >= 0; asked = feature[node] as number) {
      node = (left[node] as number) + ((features[asked] as number) <= (bound[node] as number) ? 0 : 1);
    }
    odds += bound[node] as number;
  }
  return 1 / (1 + Math.exp(-odds));
}
