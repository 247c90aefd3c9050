/**
 * Word sequences that recur: all n-grams of words within clauses that occur often enough, found level by level (Agrawal and
 * Srikant's Apriori: an n-gram can only be frequent when both (n-1)-grams in it are), so that memory holds frequent ones only.
 */

/** A recurring word sequence, with its occurrences by document (ascending). */
export interface Collocation {
  words: number[];
  count: number;
  documents: { document: number; count: number }[];
}

export interface CollocationInput {
  /** Word ids in reading order; -1 separates clauses. */
  words: ArrayLike<number>;
  /** The document of each position, ascending. */
  document: ArrayLike<number>;
  /** Every word id is below this. */
  wordCount: number;
}

export interface CollocationLimits {
  /** Longest sequence, in words. */
  longest: number;
  /** Fewest occurrences. */
  minimum: number;
  /** Whether a sequence may begin, and may end, with this word. */
  mayBound(word: number): boolean;
}

interface Gram extends Collocation {
  /** Most occurrences of a sequence one word longer that contains this one. */
  extended: number;
  /** Occurrences behind, and before, which a clause or a word of grammar stands: where a reader would pause. */
  freeLeft: number;
  freeRight: number;
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
  const { words, document, wordCount } = input;
  // above[i]: id of the frequent sequence of the level before that starts at i, or -1.
  let above = Int32Array.from(words);
  let grams: Gram[] = [];
  const found: Collocation[] = [];
  for (let length = 2; length <= limits.longest; length += 1) {
    const counts = new Map<number, number>();
    const keyAt = (i: number): number => {
      const head = above[i] as number;
      const last = words[i + length - 1] ?? -1;
      return head < 0 || last < 0 || (above[i + 1] ?? -1) < 0 ? -1 : head * wordCount + last;
    };
    for (let i = 0; i + length <= words.length; i += 1) {
      const key = keyAt(i);
      if (key >= 0) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const ids = new Map<number, number>();
    const next: Gram[] = [];
    const level = new Int32Array(words.length).fill(-1);
    for (let i = 0; i + length <= words.length; i += 1) {
      const key = keyAt(i);
      const count = key < 0 ? 0 : (counts.get(key) as number);
      if (count < limits.minimum) continue;
      let id = ids.get(key);
      if (id === undefined) {
        id = next.push({ words: Array.from({ length }, (_, k) => words[i + k] as number), count, documents: [], extended: 0, freeLeft: 0, freeRight: 0 }) - 1;
        ids.set(key, id);
        for (const part of length === 2 ? [] : [grams[above[i] as number], grams[above[i + 1] as number]]) {
          if (part) part.extended = Math.max(part.extended, count);
        }
      }
      level[i] = id;
      const gram = next[id] as Gram;
      countDocument(gram, document[i] as number);
      if (isPause(words[i - 1], limits)) gram.freeLeft += 1;
      if (isPause(words[i + length], limits)) gram.freeRight += 1;
    }
    for (const gram of grams) if (isWanted(gram, limits)) found.push(gram);
    if (next.length === 0) return found;
    grams = next;
    above = level;
  }
  for (const gram of grams) if (isWanted(gram, limits)) found.push(gram);
  return found;
}

function isPause(word: number | undefined, limits: CollocationLimits): boolean {
  return word === undefined || word < 0 || !limits.mayBound(word);
}

function countDocument(gram: Gram, document: number): void {
  const last = gram.documents[gram.documents.length - 1];
  if (last?.document === document) last.count += 1;
  else gram.documents.push({ document, count: 1 });
}

function isWanted(gram: Gram, limits: CollocationLimits): boolean {
  const isSpread = gram.documents.length >= 2 || gram.count >= 3;
  const isAbsorbed = gram.extended >= absorbedShare * gram.count;
  const isFree = gram.freeLeft >= freeShare.left * gram.count && gram.freeRight >= freeShare.right * gram.count;
  const first = gram.words[0] as number;
  const last = gram.words[gram.words.length - 1] as number;
  return isSpread && !isAbsorbed && isFree && limits.mayBound(first) && limits.mayBound(last);
}
