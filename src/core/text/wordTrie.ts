/**
 * A dictionary of words with their frequencies as a trie in one open-addressing hash table: a node is the slot where its (parent, code
 * unit) pair lies, so a step down is one look-up and a word's number is its slot. 8 bytes a slot, loaded without parsing.
 */
export interface WordTrie {
  /** Names the dictionary: two tries with one id hold the same words. */
  id: string;
  /** Slots, a power of two. */
  capacity: number;
  /** By slot: 1 + slot of the parent, 0 below the root; `empty` for a free slot. */
  parent: Uint32Array;
  /** By slot: the UTF-16 code unit that leads to it. */
  unit: Uint16Array;
  /** By slot: 1 + index into `frequencies` for the end of a word, 0 for the inside of one. */
  frequency: Uint16Array;
  /** The distinct frequencies. */
  frequencies: Float64Array;
  /** Sum of the frequencies that probabilities refer to. */
  sum: number;
  /** The least frequency of the dictionary proper. */
  least: number;
}

export const empty = 0xffffffff;
const fullest = 0.72;

export interface DictionaryWord {
  word: string;
  frequency: number;
}

/** The slot where the search for a child begins; `parent` as in `WordTrie.parent`. */
export function slotOf(parent: number, unit: number, mask: number): number {
  const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & mask;
}

/**
 * Builds the trie of a dictionary and of `terms` added to it. As in cppjieba, probabilities refer to the dictionary's own sum, and a term
 * that the dictionary has too takes its place.
 */
export function buildWordTrie(id: string, dictionary: readonly DictionaryWord[], terms: readonly DictionaryWord[]): WordTrie {
  const words = [...dictionary, ...terms];
  const distinct = [...new Set(words.map(({ frequency }) => frequency))].sort((a, b) => a - b);
  if (distinct.length >= 0xffff) throw new Error('too many different frequencies');
  const frequencyIds = new Map(distinct.map((frequency, i) => [frequency, i + 1]));
  for (let capacity = 1 << 10; ; capacity *= 2) {
    const table = fill(capacity, words, frequencyIds);
    if (!table) continue;
    return {
      id,
      capacity,
      ...table,
      frequencies: Float64Array.from(distinct),
      sum: dictionary.reduce((sum, { frequency }) => sum + frequency, 0),
      least: dictionary.reduce((least, { frequency }) => Math.min(least, frequency), Number.POSITIVE_INFINITY),
    };
  }
}

/** Undefined when the table is too small. */
function fill(capacity: number, words: readonly DictionaryWord[], frequencyIds: ReadonlyMap<number, number>) {
  const parent = new Uint32Array(capacity).fill(empty);
  const unit = new Uint16Array(capacity);
  const frequency = new Uint16Array(capacity);
  let used = 0;
  for (const { word, frequency: value } of words) {
    let node = 0;
    for (let i = 0; i < word.length; i += 1) {
      const code = word.charCodeAt(i);
      let slot = slotOf(node, code, capacity - 1);
      while (parent[slot] !== empty && (parent[slot] !== node || unit[slot] !== code)) slot = (slot + 1) & (capacity - 1);
      if (parent[slot] === empty) {
        used += 1;
        if (used > capacity * fullest) return undefined;
        parent[slot] = node;
        unit[slot] = code;
      }
      node = slot + 1;
    }
    if (node > 0) frequency[node - 1] = frequencyIds.get(value) as number;
  }
  return { parent, unit, frequency };
}

/** The text of the node in this slot. */
export function wordAt({ parent, unit }: WordTrie, slot: number): string {
  let word = '';
  for (let node = slot + 1; node > 0; node = parent[node - 1] as number) word = String.fromCharCode(unit[node - 1] as number) + word;
  return word;
}
