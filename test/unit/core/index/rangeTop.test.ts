import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RangeTop } from '../../../../src/core/index/rangeTop';

describe('RangeTop', () => {
  it('answers as sorting the range does, ties to the lower position', () => {
    // Few different weights, so that ties are common.
    const weights = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 70 });
    fc.assert(
      fc.property(weights, fc.nat(70), fc.nat(70), fc.nat(20), (given, a, b, count) => {
        const start = Math.min(a, b, given.length);
        const end = Math.min(Math.max(a, b), given.length);
        const expected = given
          .map((weight, i) => ({ weight, i }))
          .slice(start, end)
          .sort((x, y) => y.weight - x.weight || x.i - y.i)
          .slice(0, count)
          .map(({ i }) => i);
        assert.deepEqual(new RangeTop(Float32Array.from(given)).top(start, end, count), expected);
      }),
    );
  });
});
