import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TrieSegmenter } from '../../../../src/core/text/trieSegmenter';
import { buildWordTrie } from '../../../../src/core/text/wordTrie';
import { anything, hanString, run } from '../../../support/chineseText';
import { segmenter } from '../../../support/projectSegmenter';

/** A dictionary of a few words over few characters, so that many cuts are possible. `丁` is not in it. */
const alphabet = ['甲', '乙', '丙', '丁', '𠀀'];
const piece = (longest: number) => fc.array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: longest }).map((parts) => parts.join(''));
const dictionaries = fc.array(fc.record({ word: piece(3).filter((word) => word !== '丁'), frequency: fc.integer({ min: 1, max: 1000 }) }), { minLength: 1, maxLength: 12 });

/** Every way to cut a text into words of the dictionary and single characters. */
function cutsOf(text: string, words: ReadonlyMap<string, number>): string[][] {
  if (text === '') return [[]];
  const [single = ''] = text;
  const first = new Set([single, ...[...words.keys()].filter((word) => text.startsWith(word))]);
  return [...first].flatMap((word) => cutsOf(text.slice(word.length), words).map((rest) => [word, ...rest]));
}

function wordsOf(text: string, start = 0, end = text.length): string[] {
  const into = new Uint32Array(end - start);
  const count = segmenter.cutInto(text, start, end, into);
  return Array.from(into.subarray(0, count), (number) => segmenter.wordOf(number));
}

describe('TrieSegmenter', () => {
  it('gives the most probable of all cuts', () => {
    fc.assert(
      fc.property(dictionaries, piece(7), (dictionary, text) => {
        const words = new Map(dictionary.map(({ word, frequency }) => [word, frequency]));
        const sum = dictionary.reduce((total, { frequency }) => total + frequency, 0);
        const least = Math.min(...dictionary.map(({ frequency }) => frequency));
        const weight = (cut: readonly string[]) => cut.reduce((total, word) => total + Math.log((words.get(word) ?? least) / sum), 0);
        const best = Math.max(...cutsOf(text, words).map(weight));
        const found = new TrieSegmenter(buildWordTrie('甲', dictionary, [])).cut(text);
        assert.equal(found.join(''), text);
        assert.ok(Math.abs(weight(found) - best) < 1e-9, `${found.join(' ')}: ${weight(found)} against ${best}`);
      }),
      { numRuns: 500 },
    );
  });

  it('prefers the shorter first word of two cuts that are equally probable', () => {
    const words = ['甲', '甲乙', '乙丙', '丙'].map((word) => ({ word, frequency: 4 }));
    assert.deepEqual(new TrieSegmenter(buildWordTrie('甲', words, [])).cut('甲乙丙'), ['甲', '乙丙']);
  });

  it('gives words that joined are the run, whatever it holds', () => {
    const lone = fc.string({ unit: fc.constantFrom('统', '筹', '\ud840', '\udc00', '𠀀', 'a', '，'), maxLength: 12 });
    fc.assert(fc.property(fc.oneof(anything, hanString, lone), (text) => assert.equal(segmenter.cut(text).join(''), text)));
  });

  it('never cuts a character of two code units', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('统筹', '𠀀', '𪚥', '实'), { maxLength: 10 }), (parts) => {
        const text = parts.join('');
        assert.deepEqual(segmenter.cut(text).flatMap((word) => [...word]), [...text]);
      }),
    );
  });

  it('gives numbers of the words that it gives as text, for any stretch of a text', () => {
    const text = fc.array(fc.oneof(hanString, run, fc.constantFrom('𠀀', '\ud840', '龘')), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, text, (before, middle, after) => {
        assert.deepEqual(wordsOf(before + middle + after, before.length, before.length + middle.length), segmenter.cut(middle));
      }),
    );
  });

  it('gives a word one number for good, and no two words the same', () => {
    const numbers = new Map<number, string>();
    fc.assert(
      fc.property(run, hanString, (one, other) => {
        const into = new Uint32Array(one.length + other.length);
        const text = one + other;
        const count = segmenter.cutInto(text, 0, text.length, into);
        segmenter.cut(text).forEach((word, i) => {
          const number = into[i] ?? assert.fail('a number a word');
          assert.equal(numbers.get(number) ?? word, word);
          numbers.set(number, word);
        });
        assert.equal(count, segmenter.cut(text).length);
      }),
    );
    assert.equal(new Set(numbers.values()).size, numbers.size);
  });

  it('cuts runs of any length', () => {
    for (const length of [255, 256, 257, 511, 512, 513, 20_000]) {
      const text = '统筹谋划重点工作'.repeat(Math.ceil(length / 8)).slice(0, length);
      assert.deepEqual(segmenter.cut(text).join(''), text);
      assert.deepEqual(wordsOf(text), segmenter.cut(text));
    }
    assert.deepEqual(segmenter.cut(''), []);
  });
});
