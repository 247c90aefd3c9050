/** One score of so many is looked at. */
const sampled = 16;
/** So many times more are hoped for than asked for, so that there are enough nearly always. */
const slack = 2;
/** Scores are told apart by this many steps of the highest possible. */
const steps = 2048;

/**
 * A score that at least `count` of some scores are likely to exceed, and not many more: from a sample, without sorting. 0 when few score at all. None
 * is above `highest`.
 */
export function likelyLeast(scores: readonly Float32Array[], count: number, highest: number): number {
  const counts = new Uint32Array(steps + 1);
  const scale = steps / highest;
  for (const some of scores) countSteps(some, scale, counts);
  let wanted = (slack * count) / sampled;
  for (let step = steps; step > 0; step -= 1) {
    wanted -= counts[step] as number;
    if (wanted <= 0) return step / scale;
  }
  return 0;
}

function countSteps(scores: Float32Array, scale: number, counts: Uint32Array): void {
  for (let i = 0; i < scores.length; i += sampled) {
    const step = ((scores[i] as number) * scale) | 0;
    counts[step] = (counts[step] as number) + 1;
  }
}
