import type { DraftText } from './draftText';
import type { Likeness } from './likeness';
import type { Memory } from './memory';
import type { RecentPairs } from './recentPairs';
import { deepest } from './sortByContext';

/** Context lengths that are told apart: level l stands for those from `levels[l]` up to the next. */
export const levels = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 24];

/** A place that shares its context with the cursor: what follows there may follow here. */
export interface Future {
  units: Uint16Array;
  /** Where the text ends that may be read on. */
  end: number;
  position: number;
  /** Index into `levels`: how much of the context is shared. */
  level: number;
  /** Occurrences that it stands for. */
  count: number;
  /** The same, times how much its document and what is said there are like the draft. */
  weight: number;
  /** `RecentPairs.shared`, and the document's factor. */
  shared: number;
  likeness: number;
  /** Undefined for the draft itself. */
  memory: Memory | undefined;
  document: number;
}

/** Occurrences of one context length that are looked at, evenly over all of them. */
const perLength = 64;
const fromDraft = { one: 100, more: 200 };
/** e^(b × pairs shared); chosen on held-out speeches. */
const sharedWeight = 0.05;

/** Places of the archive and of the draft that share the end of the draft, the longer the context the fewer. */
export function gatherFutures(memories: readonly Memory[], draft: DraftText, likeness: Likeness, pairs: RecentPairs): Future[] {
  const futures: Future[] = [];
  const before = draft.text.slice(Math.max(0, draft.length - deepest));
  pairs.look(draft.units, draft.length);
  for (const memory of memories) gatherFrom(memory, before, likeness, pairs, futures);
  gatherFromDraft(draft, futures);
  return futures;
}

function gatherFrom(memory: Memory, before: string, likeness: Likeness, pairs: RecentPairs, futures: Future[]): void {
  const { order, text: units } = memory.contexts;
  const ranges = memory.contexts.rangesOf(before);
  for (let length = ranges.length; length >= memory.leastShared; length -= 1) {
    const { start, end } = ranges[length - 1] as { start: number; end: number };
    const inner = ranges[length];
    const innerSize = inner ? inner.end - inner.start : 0;
    const size = end - start - innerSize;
    const sampled = Math.min(size, perLength);
    for (let i = 0; i < sampled; i += 1) {
      let entry = start + Math.floor(((i + 0.5) * size) / sampled);
      if (inner && entry >= inner.start) entry += innerSize;
      const position = order[entry] as number;
      const document = memory.documentAt(Math.min(position, units.length - 1));
      if (document === -1) continue;
      const shared = pairs.shared(units, position, length);
      const like = likeness.factor(memory, document);
      const weight = (size / sampled) * like * Math.exp(sharedWeight * shared);
      futures.push({ units, end: units.length, position, level: levelOf(length), count: size / sampled, weight, shared, likeness: like, memory, document });
    }
  }
}

function gatherFromDraft({ units, length }: DraftText, futures: Future[]): void {
  const last = units[length - 1];
  let ones = 0;
  let more = 0;
  for (let position = length - 1; position > 0 && (ones < fromDraft.one || more < fromDraft.more); position -= 1) {
    if (units[position - 1] !== last) continue;
    let shared = 1;
    while (shared < deepest && shared < position && units[position - 1 - shared] === units[length - 1 - shared]) shared += 1;
    if (shared === 1 ? (ones += 1) > fromDraft.one : (more += 1) > fromDraft.more) continue;
    futures.push({ units, end: length, position, level: levelOf(shared), count: 1, weight: 1, shared: 0, likeness: 1, memory: undefined, document: -1 });
  }
}

function levelOf(length: number): number {
  let level = levels.length - 1;
  while ((levels[level] as number) > length) level -= 1;
  return level;
}
