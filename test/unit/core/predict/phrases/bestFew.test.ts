import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BestFew } from '../../../../../src/core/predict/phrases/bestFew';

describe('BestFew', () => {
  it('keeps the best as sorting all does, the first among equals', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: 0, max: 10 }), (scores, limit) => {
        const best = new BestFew(limit);
        scores.forEach((score, number) => best.add(number, score));
        const sorted = scores.map((score, number) => ({ number, score })).sort((a, z) => z.score - a.score);
        assert.deepEqual(best.all, sorted.slice(0, limit));
      }),
    );
  });
});
