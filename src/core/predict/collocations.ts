import { PairCounter } from './pairCounter';

/**
 * Word sequences that recur: all n-grams of words within clauses that occur often enough, found level by level (Agrawal and
 * Srikant's Apriori: an n-gram can only be frequent when both (n-1)-grams in it are), so that memory holds frequent ones only.
 */

/** A recurring word sequence, with its occurrences by document (ascending). */
export interface Collocation {
  words: number[];
  count: number;
  documents: { document: number; count: number }[];
  /** The position of one occurrence. */
  position: number;
  /** All marks of its occurrences. */
  marks: number;
}

export interface CollocationInput {
  /** Word ids in reading order; -1 separates clauses. */
  words: Int32Array;
  /** The document of each position, ascending. */
  document: Uint32Array;
  /** By position, a set of bits that is put together for each sequence. */
  marks: Uint32Array;
}

export interface CollocationLimits {
  /** Longest sequence, in words. */
  longest: number;
  /** Fewest occurrences. */
  minimum: number;
  /** Whether a sequence may begin, and may end, with this word. */
  mayBound(word: number): boolean;
}

/** The frequent sequences of one length, by number. */
interface Level {
  length: number;
  /** By position: number of the sequence that starts there, or -1. */
  at: Int32Array;
  first: number[];
  counts: number[];
  /** Most occurrences of a sequence one word longer that contains this one. */
  extended: number[];
  /** Occurrences behind, and before, which a clause or a word of grammar stands: where a reader would pause. */
  freeLeft: number[];
  freeRight: number[];
}

/** A sequence mostly seen inside one longer sequence is left to that one. */
const absorbedShare = 0.8;
/**
 * A phrase stands free at both ends in at least this share of its occurrences; `同志为核心的党中央` never does on the left. (A coarse form
 * of the boundary freedom that accessor variety measures; Feng et al. 2004.)
 */
const freeShare = { left: 0.12, right: 0.25 };

/** The recurring sequences of two words and more, each at least `minimum` times and in two documents or three times. */
export function findCollocations(input: CollocationInput, limits: CollocationLimits): Collocation[] {
  const pauses = pausesOf(input.words, limits);
  const found: Collocation[] = [];
  let above: Level | undefined;
  for (let length = 2; length <= limits.longest; length += 1) {
    const level = nextLevel(input.words, above, length, limits.minimum, pauses);
    if (above) collect(above, input, limits, found);
    above = level;
    if (level.counts.length === 0) return found;
  }
  if (above) collect(above, input, limits, found);
  return found;
}

/** By position and one behind: 1 where a word of grammar or nothing stands. */
function pausesOf(words: Int32Array, limits: CollocationLimits): Uint8Array {
  // By word: 0 while not asked, 1 for a pause, 2 for none.
  const known = new Uint8Array(words.reduce((most, word) => Math.max(most, word), 0) + 1);
  const pauses = new Uint8Array(words.length);
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as number;
    if (word >= 0 && known[word] === 0) known[word] = limits.mayBound(word) ? 2 : 1;
    pauses[i] = word < 0 || known[word] === 1 ? 1 : 0;
  }
  return pauses;
}

function nextLevel(words: Int32Array, above: Level | undefined, length: number, minimum: number, pauses: Uint8Array): Level {
  const heads = above ? above.at : frequentWords(words, minimum);
  const counter = new PairCounter(words.length >>> 2);
  const slots = new Int32Array(words.length).fill(-1);
  for (let i = 0; i + length <= words.length; i += 1) {
    const last = words[i + length - 1] as number;
    // Below the first level a sequence has a number only where it is frequent; so has the one that begins a word later.
    if ((heads[i] as number) < 0 || (heads[i + 1] as number) < 0) continue;
    slots[i] = counter.add(heads[i] as number, last);
  }
  const level: Level = { length, at: new Int32Array(words.length).fill(-1), first: [], counts: [], extended: [], freeLeft: [], freeRight: [] };
  const numbers = new Int32Array(counter.size).fill(-1);
  for (let i = 0; i + length <= words.length; i += 1) {
    const slot = slots[i] as number;
    if (slot < 0) continue;
    const count = counter.count(slot);
    if (count < minimum) continue;
    let number = numbers[slot] as number;
    if (number < 0) {
      number = numbers[slot] = level.counts.push(count) - 1;
      level.first.push(i);
      level.extended.push(0);
      level.freeLeft.push(0);
      level.freeRight.push(0);
      if (above) for (const part of [above.at[i] as number, above.at[i + 1] as number]) above.extended[part] = Math.max(above.extended[part] as number, count);
    }
    level.at[i] = number;
    if (i === 0 || pauses[i - 1] === 1) level.freeLeft[number] = (level.freeLeft[number] as number) + 1;
    if (i + length === words.length || pauses[i + length] === 1) level.freeRight[number] = (level.freeRight[number] as number) + 1;
  }
  return level;
}

/** The words, -1 for those that are too rare to be part of anything. */
function frequentWords(words: Int32Array, minimum: number): Int32Array {
  const counts = new Uint32Array(words.reduce((most, word) => Math.max(most, word), 0) + 1);
  for (const word of words) if (word >= 0) counts[word] = (counts[word] as number) + 1;
  return words.map((word) => (word >= 0 && (counts[word] as number) >= minimum ? word : -1));
}

function collect(level: Level, { words, document, marks }: CollocationInput, limits: CollocationLimits, found: Collocation[]): void {
  const wanted: (Collocation | undefined)[] = [];
  let isAny = false;
  for (let number = 0; number < level.counts.length; number += 1) {
    const first = level.first[number] as number;
    wanted.push(undefined);
    if (!isWanted(level, number, words, limits)) continue;
    isAny = true;
    const sequence = Array.from(words.subarray(first, first + level.length));
    wanted[number] = { words: sequence, count: level.counts[number] as number, documents: [], position: first, marks: 0 };
  }
  if (!isAny) return;
  for (let i = 0; i < level.at.length; i += 1) {
    const number = level.at[i] as number;
    const collocation = number < 0 ? undefined : wanted[number];
    if (!collocation) continue;
    collocation.marks |= marks[i] as number;
    const last = collocation.documents[collocation.documents.length - 1];
    if (last && last.document === document[i]) last.count += 1;
    else collocation.documents.push({ document: document[i] as number, count: 1 });
  }
  for (const collocation of wanted) if (collocation && (collocation.documents.length >= 2 || collocation.count >= 3)) found.push(collocation);
}

function isWanted(level: Level, number: number, words: Int32Array, limits: CollocationLimits): boolean {
  const count = level.counts[number] as number;
  const first = level.first[number] as number;
  const isAbsorbed = (level.extended[number] as number) >= absorbedShare * count;
  const isFree = (level.freeLeft[number] as number) >= freeShare.left * count && (level.freeRight[number] as number) >= freeShare.right * count;
  return !isAbsorbed && isFree && limits.mayBound(words[first] as number) && limits.mayBound(words[first + level.length - 1] as number);
}
