/**
 * A dictionary of words with their frequencies as a trie in one open-addressing hash table: a node is the slot where its (parent, code
 * unit) pair lies, so a step down is one look-up and a word's number is its slot. 8 bytes a slot, loaded without parsing.
 */
export interface WordTrie {
  /** Names the dictionary: two tries with one id hold the same words. */
  id: string;
  /** Slots, a power of two. */
  capacity: number;
  /**
   * Two numbers a slot, side by side since they are looked at together: first 1 + slot of the parent, 0 below the root, `empty` for a free slot; then
   * the UTF-16 code unit that leads to it, and × 65,536 the 1 + index into `frequencies` for the end of a word, 0 for the inside of one.
   */
  slots: Uint32Array;
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
      slots: table,
      frequencies: Float64Array.from(distinct),
      sum: dictionary.reduce((sum, { frequency }) => sum + frequency, 0),
      least: dictionary.reduce((least, { frequency }) => Math.min(least, frequency), Number.POSITIVE_INFINITY),
    };
  }
}

/** Undefined when the table is too small. */
function fill(capacity: number, words: readonly DictionaryWord[], frequencyIds: ReadonlyMap<number, number>): Uint32Array | undefined {
  const slots = new Uint32Array(capacity * 2);
  for (let slot = 0; slot < capacity; slot += 1) slots[slot * 2] = empty;
  let used = 0;
  for (const { word, frequency: value } of words) {
    let node = 0;
    for (let i = 0; i < word.length; i += 1) {
      const code = word.charCodeAt(i);
      let slot = slotOf(node, code, capacity - 1);
      while (slots[slot * 2] !== empty && (slots[slot * 2] !== node || ((slots[slot * 2 + 1] as number) & 0xffff) !== code)) slot = (slot + 1) & (capacity - 1);
      if (slots[slot * 2] === empty) {
        used += 1;
        if (used > capacity * fullest) return undefined;
        slots[slot * 2] = node;
        slots[slot * 2 + 1] = code;
      }
      node = slot + 1;
    }
    if (node > 0) slots[node * 2 - 1] = (((slots[node * 2 - 1] as number) & 0xffff) | ((frequencyIds.get(value) as number) << 16)) >>> 0;
  }
  return slots;
}

/** The text of the node in this slot. */
export function wordAt({ slots }: WordTrie, slot: number): string {
  let word = '';
  for (let node = slot + 1; node > 0; node = slots[node * 2 - 2] as number) word = String.fromCharCode((slots[node * 2 - 1] as number) & 0xffff) + word;
  return word;
}

/** The words of at least this many characters and this frequency. */
export function* wordsIn(trie: WordTrie, shortest: number, leastFrequency: number): Generator<string> {
  for (let slot = 0; slot < trie.capacity; slot += 1) {
    const entry = (trie.slots[slot * 2 + 1] as number) >>> 16;
    if (trie.slots[slot * 2] === empty || entry === 0 || (trie.frequencies[entry - 1] as number) < leastFrequency) continue;
    const word = wordAt(trie, slot);
    if (word.length >= shortest) yield word;
  }
}
