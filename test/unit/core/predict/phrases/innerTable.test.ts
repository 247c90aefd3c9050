import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GrowingNumbers } from '../../../../../src/core/index/growing';
import { PhraseTable } from '../../../../../src/core/index/phraseColumns';
import { innerEntry, InnerTable } from '../../../../../src/core/predict/phrases/innerTable';
import { doNow } from '../../../../../src/core/predict/phrases/steps';
import { hanString, run } from '../../../../support/chineseText';
import { segmentOf } from '../../../../support/speechIndex';

describe('InnerTable', () => {
  it('finds the weightiest phrases with something inside, as looking at all of them does', () => {
    const text = fc.array(fc.oneof(run, hanString), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(text, fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 30, maxLength: 30 }), fc.nat(), fc.integer({ min: 1, max: 8 }), (listed, weightOf, seed, count) => {
        const { phrases, passages } = segmentOf(['无'], [...new Set(listed)].map((each) => ({ text: each, category: '', weight: 1 })));
        const texts = new PhraseTable(phrases, passages.text);
        const numbers = Uint32Array.from({ length: texts.size }, (_, i) => i);
        const weights = Float32Array.from(numbers, (i) => weightOf[i % 30] as number);
        const entries = new GrowingNumbers();
        const all: { number: number; place: number; rest: string }[] = [];
        for (const number of numbers) {
          for (let place = 1; place < texts.at(number).length; place += 1) {
            entries.push(innerEntry(number, place));
            all.push({ number, place, rest: texts.at(number).slice(place) });
          }
        }
        const table = doNow(InnerTable.build(texts, numbers, weights, entries));
        const some = all[seed % Math.max(1, all.length)];
        const beginning = (some?.rest ?? '工作').slice(0, 1 + (seed % 3));
        const found = table.find(beginning, count);
        const expected = all.filter(({ rest }) => rest.startsWith(beginning));
        assert.equal(found.length, Math.min(count, expected.length));
        for (const { number, place } of found) assert.ok(expected.some((each) => each.number === number && each.place === place));
        const best = (each: readonly { number: number }[]) => each.map(({ number }) => weights[number] as number).sort((a, b) => b - a).slice(0, count);
        assert.deepEqual(found.map(({ number }) => weights[number]), best(expected));
      }),
      { numRuns: 60 },
    );
  });
});
