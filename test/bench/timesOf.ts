const warmUps = 5;

/** Milliseconds that each query takes; the first few are asked once before. No more are asked once `patience` milliseconds have passed. */
export function timesOf<Q>(queries: readonly Q[], ask: (query: Q) => unknown, patience = Number.POSITIVE_INFINITY): number[] {
  const until = performance.now() + patience;
  for (const query of queries.slice(0, patience === Number.POSITIVE_INFINITY ? warmUps : 1)) ask(query);
  const milliseconds: number[] = [];
  for (const query of queries) {
    if (milliseconds.length > 0 && performance.now() > until) break;
    const begun = performance.now();
    ask(query);
    milliseconds.push(performance.now() - begun);
  }
  return milliseconds;
}
