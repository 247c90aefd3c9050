import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildWordTrie, empty, wordAt, type DictionaryWord, type WordTrie } from '../../../../src/core/text/wordTrie';

/** Words that share beginnings, one of them behind a character of two code units. */
const word = fc.array(fc.constantFrom('统', '筹', '落', '实', '𠀀'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const entries = fc.array(fc.record({ word, frequency: fc.integer({ min: 1, max: 9 }) }), { maxLength: 60 });

/** All words that a trie holds, with their frequencies. */
function contentOf(trie: WordTrie): [word: string, frequency: number | undefined][] {
  const words: [string, number | undefined][] = [];
  for (let slot = 0; slot < trie.capacity; slot += 1) {
    const frequency = (trie.slots[slot * 2 + 1] ?? 0) >>> 16;
    if (trie.slots[slot * 2] !== empty && frequency > 0) words.push([wordAt(trie, slot), trie.frequencies[frequency - 1]]);
  }
  return words.sort(([a], [z]) => (a < z ? -1 : 1));
}

describe('buildWordTrie', () => {
  it('holds every word with its frequency, a term in the place of the word it repeats, and nothing else', () => {
    fc.assert(
      fc.property(entries, entries, (dictionary, terms) => {
        const expected = new Map([...dictionary, ...terms].map((entry) => [entry.word, entry.frequency]));
        assert.deepEqual(contentOf(buildWordTrie('甲', dictionary, terms)), [...expected].sort(([a], [z]) => (a < z ? -1 : 1)));
      }),
    );
  });

  it('refers to the sum and the least frequency of the dictionary, not of the terms', () => {
    const { sum, least, id } = buildWordTrie('甲', [{ word: '统筹', frequency: 7 }, { word: '落实', frequency: 5 }], [{ word: '一盘棋', frequency: 1 }]);
    assert.deepEqual({ sum, least, id }, { sum: 12, least: 5, id: '甲' });
  });

  it('grows with the dictionary', () => {
    const many = Array.from({ length: 5000 }, (_, i): DictionaryWord => ({ word: String.fromCharCode(0x4e00 + (i % 100), 0x4e00 + Math.floor(i / 100)), frequency: 1 + (i % 7) }));
    const trie = buildWordTrie('甲', many, []);
    assert.ok(trie.capacity > 5000);
    assert.deepEqual(new Set(contentOf(trie).map(([found]) => found)), new Set(many.map((entry) => entry.word)));
  });

  it('will not number more frequencies than it can', () => {
    const many = Array.from({ length: 0xffff }, (_, i): DictionaryWord => ({ word: '统', frequency: i + 1 }));
    assert.throws(() => buildWordTrie('甲', many, []), /too many different frequencies/u);
    assert.equal(contentOf(buildWordTrie('甲', many.slice(1), []))[0]?.[1], 0xffff);
  });
});
