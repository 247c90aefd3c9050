import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GrowingText } from '../../../../src/core/index/growing';
import { countOf, newPhrase, packPhrases, setCount, type GatheredPhrase } from '../../../../src/core/index/packPhrases';
import { phraseKinds, PhraseTable } from '../../../../src/core/index/phraseColumns';
import { run } from '../../../support/chineseText';

interface Given {
  text: string;
  isExtra: boolean;
  kind: number;
  category: string;
  moves: number;
  uses: [document: number, count: number][];
}

const given: fc.Arbitrary<Given> = fc.record({
  text: run,
  isExtra: fc.boolean(),
  kind: fc.nat(phraseKinds.length - 1),
  category: fc.constantFrom('', '四字格', '过渡'),
  moves: fc.integer({ min: 0, max: 255 }),
  uses: fc.uniqueArray(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 4, selector: ([document]) => document }),
});
const phraseSets = fc.uniqueArray(given, { maxLength: 30, selector: ({ text }) => text });

/** The table of phrases that stand in the text or, when `isExtra`, behind it. */
function tableOf(phrases: readonly Given[]): PhraseTable {
  const text = new GrowingText(1);
  const extra = new GrowingText(1);
  const gathered = new Map<string, GatheredPhrase>();
  for (const { text: words, isExtra, kind, category, moves, uses } of phrases) {
    const phrase = newPhrase(isExtra ? -1 - extra.length : text.length, kind);
    (isExtra ? extra : text).push(words);
    for (const [document, count] of uses) setCount(phrase, document, count);
    gathered.set(words, Object.assign(phrase, { category, moves }));
  }
  return new PhraseTable(packPhrases(gathered, extra.units.slice(), text.length), text.units.slice());
}

const byText = (a: Given, z: Given) => (a.text < z.text ? -1 : 1);

describe('packPhrases', () => {
  it('keeps everything that was gathered, ascending by text', () => {
    fc.assert(
      fc.property(phraseSets, (phrases) => {
        const table = tableOf(phrases);
        const { kind, category, categories, moves } = table.columns;
        const held = Array.from({ length: table.size }, (_, i) => ({
          text: table.at(i),
          kind: kind[i],
          category: categories[category[i] ?? -1],
          moves: moves[i],
          uses: [...table.occurrences(i)],
        }));
        const expected = [...phrases].sort(byText).map(({ text, kind: of, category: name, moves: seen, uses }) => ({ text, kind: of, category: name, moves: seen, uses }));
        assert.deepEqual(held, expected);
      }),
    );
  });

  it('gives phrases beyond the last category none', () => {
    const many = Array.from({ length: 300 }, (_, i): Given => ({ text: `提法${i}`, isExtra: true, kind: 0, category: `类${i}`, moves: 0, uses: [[0, 1]] }));
    const { columns, size } = tableOf(many);
    const names = Array.from({ length: size }, (_, i) => columns.categories[columns.category[i] ?? -1]);
    assert.equal(names.filter((name) => name === '').length, 300 - 255);
    assert.equal(new Set(names).size, 256);
  });
});

describe('PhraseTable', () => {
  it('finds the phrases with a beginning as looking at all of them does', () => {
    fc.assert(
      fc.property(phraseSets, run, (phrases, other) => {
        const table = tableOf(phrases);
        const sorted = [...phrases].sort(byText).map(({ text }) => text);
        for (const prefix of ['', other, other.slice(0, 1), ...sorted, ...sorted.map((text) => text.slice(0, 2)), ...sorted.map((text) => `${text}的`)]) {
          const [start, end] = table.rangeOf(prefix);
          assert.deepEqual(Array.from({ length: end - start }, (_, i) => table.at(start + i)), sorted.filter((text) => text.startsWith(prefix)));
        }
      }),
    );
  });
});

describe('setCount and countOf', () => {
  it('remember as a map does', () => {
    const change = fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const phrase = newPhrase(0, 0);
        const expected = new Map<number, number>();
        for (const [document, count] of changes) {
          setCount(phrase, document, count);
          expected.set(document, count);
        }
        for (const document of [0, 1, 2, 3, 4]) assert.equal(countOf(phrase, document), expected.get(document) ?? 0);
      }),
    );
  });
});
