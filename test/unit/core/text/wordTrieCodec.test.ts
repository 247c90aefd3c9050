import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildWordTrie } from '../../../../src/core/text/wordTrie';
import { decodeWordTrie, encodeWordTrie } from '../../../../src/core/text/wordTrieCodec';
import { run } from '../../../support/chineseText';

const entries = fc.array(fc.record({ word: run, frequency: fc.integer({ min: 1, max: 1_000_000 }) }), { maxLength: 20 });
const bytes = encodeWordTrie(buildWordTrie('jieba-甲乙', [{ word: '统筹', frequency: 7 }, { word: '落实', frequency: 5 }], []));

describe('the dictionary codec', () => {
  it('gives back what it was given', () => {
    fc.assert(
      fc.property(fc.string(), entries, entries, (id, dictionary, terms) => {
        const trie = buildWordTrie(id, dictionary, terms);
        assert.deepEqual(decodeWordTrie(encodeWordTrie(trie)), trie);
      }),
      { numRuns: 50 },
    );
  });

  it('reads bytes from the middle of a buffer, wherever they begin', () => {
    const expected = decodeWordTrie(bytes);
    for (const offset of [0, 1, 4, 7, 8]) {
      const buffer = Buffer.alloc(bytes.length + offset);
      buffer.set(bytes, offset);
      assert.deepEqual(decodeWordTrie(buffer.subarray(offset)), expected, `at ${offset}`);
    }
  });

  it('throws on bytes that are cut short or too long', () => {
    const lengths = [0, 1, 16, 39, 40, 41, bytes.length - 8, bytes.length - 1];
    for (const length of lengths) assert.throws(() => decodeWordTrie(bytes.slice(0, length)), /damaged or of another version/u, `${length}`);
    assert.throws(() => decodeWordTrie(new Uint8Array([...bytes, 0])), /damaged/u);
  });

  it('throws on what is no dictionary', () => {
    assert.throws(() => decodeWordTrie(new Uint8Array(bytes.length)), /damaged/u);
    assert.throws(() => decodeWordTrie(new TextEncoder().encode('这是一段普通的文字，不是词典。'.repeat(20))), /damaged/u);
  });

  it('throws on a single byte that is another one', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, difference) => {
        const other = bytes.slice();
        other[at] = (other[at] ?? 0) ^ difference;
        assert.throws(() => decodeWordTrie(other), /damaged/u, `byte ${at}`);
      }),
      { numRuns: 300 },
    );
    const version = bytes.slice();
    version[4] = 1;
    assert.throws(() => decodeWordTrie(version), /of another version/u);
  });
});
