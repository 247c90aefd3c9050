/** Numbers in [0, 1), the same run for the same seed (mulberry32, Tommy Ettinger 2017, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The items in an order that the seed gives. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seededRandom(seed);
  return items.map((item) => ({ item, key: random() })).sort((a, z) => a.key - z.key).map(({ item }) => item);
}

/** `count` of the items, chosen by the seed, in their own order; all of them when there are no more. */
export function sampleOf<T>(items: readonly T[], count: number, seed: number): T[] {
  const chosen = shuffled(items.map((_, i) => i), seed).slice(0, count);
  return chosen.sort((a, z) => a - z).map((i) => items[i] as T);
}
