import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDistance } from '../../../../../src/core/predict/phrases/editDistance';

describe('editDistance', () => {
  it('counts what is put in, left out, replaced, and swapped', () => {
    const cases: [string, string, number][] = [
      ['扎识推进', '扎实推进', 1],
      ['扎推进', '扎实推进', 1],
      ['扎实实推进', '扎实推进', 1],
      ['实扎推进', '扎实推进', 1],
      ['落实推进', '扎实推进', 1],
      ['扎实推进', '扎实推进', 0],
      ['统筹', '推进', 2],
      ['', '推进', 2],
    ];
    for (const [a, b, distance] of cases) assert.equal(editDistance(a, b), distance, `${a} ${b}`);
  });

  it('is the same in both directions, 0 for equals only, and at most the longer length', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const distance = editDistance(a, b);
        assert.equal(distance, editDistance(b, a));
        assert.equal(distance === 0, a === b);
        assert.ok(distance <= Math.max(a.length, b.length));
        assert.ok(distance >= Math.abs(a.length - b.length));
      }),
    );
  });
});
