import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ContextIndex } from '../../../../../src/core/predict/continuation/contextIndex';
import { deepest, sortByContext } from '../../../../../src/core/predict/continuation/sortByContext';

const unitsOf = (text: string): Uint16Array => Uint16Array.from(text, (_, i) => text.charCodeAt(i));
/** Few characters, so that contexts recur. */
const texts = fc.string({ unit: fc.constantFrom('一', '要', '抓', '实', '，', '。', '\n', '\uffff', '\0'), maxLength: 200 });

describe('contexts of a text', () => {
  it('are sorted by what stands before, read backwards', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const order = sortByContext(unitsOf(text));
        assert.deepEqual([...order].sort((a, z) => a - z), Array.from({ length: text.length }, (_, i) => i + 1));
        const context = (position: number) => [...text.slice(Math.max(0, position - deepest), position)].reverse().map((unit) => unit.charCodeAt(0));
        for (let i = 1; i < order.length; i += 1) assert.ok(compare(context(order[i - 1] as number), context(order[i] as number)) <= 0);
      }),
    );
  });

  it('are found as a search through the text finds them', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(200), (text, other, cut) => {
        const before = (other + text.slice(0, cut)).slice(-40);
        const index = new ContextIndex(unitsOf(text));
        const ranges = index.rangesOf(before);
        for (let length = 1; length <= Math.min(deepest, before.length); length += 1) {
          const ending = before.slice(-length);
          const expected = Array.from({ length: text.length }, (_, i) => i + 1).filter((position) => text.slice(0, position).endsWith(ending));
          const range = ranges[length - 1];
          const found = range ? [...index.order.subarray(range.start, range.end)].sort((a, z) => a - z) : [];
          assert.deepEqual(found, expected);
          assert.ok(!range || range.length === length);
        }
      }),
    );
  });

  it('of a long text with much that recurs are sorted without recursion', () => {
    const text = '坚持稳中求进，'.repeat(20_000);
    assert.equal(new ContextIndex(unitsOf(text)).rangesOf('求进，').length, 3);
  });

  it('of nothing are none', () => {
    assert.deepEqual(new ContextIndex(unitsOf('')).rangesOf('一'), []);
  });
});

function compare(a: number[], z: number[]): number {
  for (let i = 0; i < Math.max(a.length, z.length); i += 1) {
    const difference = (a[i] ?? -1) - (z[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
