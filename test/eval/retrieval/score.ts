import { percentile } from '../../bench/percentiles';
import type { Unit } from '../../support/searchEngine';
import type { KnownQuery } from './knownQuery';

/** Answers with passages, best first. */
export type Searcher = (query: string, limit: number) => Pick<Unit, 'path' | 'text'>[];

export interface Score {
  queries: number;
  /** Mean of 1 ÷ rank of the first right answer, 0 beyond the tenth. */
  mrr10: number;
  hit1: number;
  hit10: number;
  /** Milliseconds a query, the cutting of its words included. */
  latency: { p50: number; p95: number; p99: number };
}

const depth = 10;

/** Rank of the first right answer, from 1; infinity when it is not among the first `limit`. */
export function rankOf({ text, answers }: KnownQuery, search: Searcher, limit: number): number {
  const right = new Set(answers.map((answer) => answer.text));
  const at = search(text, limit).findIndex((found) => right.has(found.text));
  return at === -1 ? Number.POSITIVE_INFINITY : at + 1;
}

/** Asks the queries in turn, and no more of them once `patience` milliseconds have passed. */
export function scoreOf(queries: readonly KnownQuery[], search: Searcher, patience = Number.POSITIVE_INFINITY): Score {
  const until = performance.now() + patience;
  const milliseconds: number[] = [];
  const timed: Searcher = (query, limit) => {
    const begun = performance.now();
    const found = search(query, limit);
    milliseconds.push(performance.now() - begun);
    return found;
  };
  const ranks: number[] = [];
  for (const query of queries) {
    if (performance.now() > until) break;
    ranks.push(rankOf(query, timed, depth));
  }
  const mean = (value: (rank: number) => number) => ranks.reduce((sum, rank) => sum + value(rank), 0) / Math.max(1, ranks.length);
  return {
    queries: ranks.length,
    mrr10: mean((rank) => 1 / rank),
    hit1: mean((rank) => (rank === 1 ? 1 : 0)),
    hit10: mean((rank) => (rank <= depth ? 1 : 0)),
    latency: { p50: percentile(milliseconds, 0.5), p95: percentile(milliseconds, 0.95), p99: percentile(milliseconds, 0.99) },
  };
}
