import type { ContextIndex } from './contextIndex';
import type { Memory } from './memory';
import { deepest } from './sortByContext';

/** A context of this many characters tells which documents go on as the draft does. */
const tellingLength = 4;
/** Positions of one context that are looked at. */
const most = 64;
/** A document is believed to be like all others until it has been asked about this often. */
const prior = 20;
/** How fast the running mean of matched lengths forgets, in characters. */
const fading = 80;
const usualLength = 3;

/**
 * Which documents of the archive the draft is like: how often each foretold the next character, beside all others. A speech of the same kind and
 * time says the next sentence, too. (Mixture weights learned on the text so far, as in cache models: Kuhn, De Mori, 1990.)
 */
export class Likeness {
  private readonly known = new WeakMap<ContextIndex, { hits: Float64Array; trials: Float64Array }>();
  private hits = 0;
  private trials = 0;
  /** Up to where the draft has been looked at, and the running mean of how long its contexts are known. */
  private learnedTo = 0;
  matchedLength = usualLength;

  /** Learns from `text[.. to)`, as far as `budget` characters go; what was learned before stays. `same` is how much of the text is as it was. */
  learn(memories: readonly Memory[], text: string, same: number, to: number, budget: number): void {
    this.learnedTo = Math.min(this.learnedTo, same);
    // Of a long text that is new the end says most.
    if (to - this.learnedTo > budget) this.learnedTo = to - budget;
    for (; this.learnedTo < to; this.learnedTo += 1) this.learnOne(memories, text, this.learnedTo);
  }

  /** By how much to multiply the weight of a document: around 1. */
  factor(memory: Memory, document: number): number {
    const counts = this.known.get(memory.contexts);
    if (!counts) return 1;
    const mean = (this.hits + 1) / (this.trials + 2);
    return ((counts.hits[document] as number) + prior * mean) / (((counts.trials[document] as number) + prior) * mean);
  }

  private learnOne(memories: readonly Memory[], text: string, at: number): void {
    const before = text.slice(Math.max(0, at - deepest), at);
    const next = text.charCodeAt(at);
    let longest = 0;
    for (const memory of memories) {
      const ranges = memory.contexts.rangesOf(before);
      longest = Math.max(longest, ranges.length);
      const range = ranges[ranges.length - 1];
      if (range && range.length >= tellingLength) this.count(memory, range, next);
    }
    this.matchedLength += (longest - this.matchedLength) / fading;
  }

  private count(memory: Memory, { start, end }: { start: number; end: number }, next: number): void {
    let counts = this.known.get(memory.contexts);
    if (!counts) this.known.set(memory.contexts, (counts = { hits: new Float64Array(memory.documentCount), trials: new Float64Array(memory.documentCount) }));
    const { order, text } = memory.contexts;
    const asked = new Map<number, boolean>();
    const step = Math.max(1, (end - start) / most);
    for (let entry = start; entry < end; entry += step) {
      const position = order[Math.floor(entry)] as number;
      const document = memory.documentAt(position);
      if (document !== -1) asked.set(document, asked.get(document) === true || text[position] === next);
    }
    for (const [document, isHit] of asked) {
      counts.trials[document] = (counts.trials[document] as number) + 1;
      this.trials += 1;
      if (!isHit) continue;
      counts.hits[document] = (counts.hits[document] as number) + 1;
      this.hits += 1;
    }
  }
}
