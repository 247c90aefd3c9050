/**
 * Softens the difference between neighbouring ranks: the item at rank r (0 for the first) begins with 1 / (r + softness) (reciprocal ranks: Cormack,
 * Clarke, Büttcher, Reciprocal rank fusion, SIGIR 2009). With 2, a factor of 1.5 lifts the second to the first, and the largest factor, 3, the fourth.
 */
const softness = 2;

/** Items (best first) in the order that a factor for each, 1 for none, gives them. Equals stay in the order they came in. */
export function lifted<T>(items: readonly T[], factorOf: (item: T) => number): T[] {
  return items
    .map((item, rank) => ({ item, score: factorOf(item) / (rank + softness) }))
    .sort((a, z) => z.score - a.score)
    .map(({ item }) => item);
}
