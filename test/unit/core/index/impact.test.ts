import assert from 'node:assert/strict';
import fc from 'fast-check';
import { headingShare, impactOf } from '../../../../src/core/index/impact';

const frequency = fc.oneof(fc.integer({ min: 1, max: 2000 }), fc.constant(headingShare));
const length = fc.integer({ min: 1, max: 100_000 });

describe('impactOf', () => {
  it('is a byte above 0', () => {
    fc.assert(
      fc.property(frequency, length, (f, n) => {
        const impact = impactOf(f, n);
        assert.ok(Number.isInteger(impact) && impact >= 1 && impact <= 255);
      }),
    );
  });

  it('never falls with more occurrences, and never rises with more words around', () => {
    fc.assert(
      fc.property(frequency, frequency, length, length, (f, g, n, m) => {
        assert.ok(impactOf(Math.min(f, g), n) <= impactOf(Math.max(f, g), n));
        assert.ok(impactOf(f, Math.max(n, m)) <= impactOf(f, Math.min(n, m)));
      }),
    );
  });

  it('is the share of BM25 with k1 = 0.9 and b = 0.6 around 90 words', () => {
    assert.equal(impactOf(1, 90), Math.round(255 / 1.9));
    assert.equal(impactOf(3, 45), Math.round((255 * 3) / (3 + 0.9 * 0.7)));
    assert.ok(impactOf(headingShare, 90) < impactOf(1, 90) / 4, 'a heading counts as a part of an occurrence');
  });
});
