/** The p-th percentile (0–1) of some numbers, by nearest rank. */
export function percentile(numbers: readonly number[], p: number): number {
  const sorted = [...numbers].sort((a, z) => a - z);
  return sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

/** `p50 / p95 / p99` in milliseconds, for a table. */
export function spread(milliseconds: readonly number[]): string {
  return [0.5, 0.95, 0.99].map((p) => percentile(milliseconds, p).toFixed(2)).join(' / ');
}
