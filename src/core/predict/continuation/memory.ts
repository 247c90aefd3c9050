import type { ContextIndex } from './contextIndex';

/** A text that continuations are taken from. */
export interface Memory {
  readonly contexts: ContextIndex;
  /** Characters of a context that must be shared at least. */
  readonly leastShared: number;
  /** Documents in it, numbered from 0. */
  readonly documentCount: number;
  /** The document at a position of its text; -1 when it no longer stands. */
  documentAt(position: number): number;
}

/** The last of `starts` (ascending, the first one 0) that is not behind `position`. */
export function lineAt(starts: Uint32Array, position: number): number {
  let low = 0;
  let high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= position) low = middle;
    else high = middle;
  }
  return low;
}
