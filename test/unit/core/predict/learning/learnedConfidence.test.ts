import assert from 'node:assert/strict';
import fc from 'fast-check';
import { learnedConfidence } from '../../../../../src/core/predict/learning/learnedConfidence';

describe('confidence with what was learned', () => {
  it('is the same when nothing is known, more when taken, less when sent away', () => {
    assert.equal(learnedConfidence(0.5, 1), 0.5);
    assert.equal(learnedConfidence(0.5, 3), 0.75);
    assert.equal(learnedConfidence(0.5, 1 / 3), 0.25);
  });

  it('stays a probability and keeps certainty', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 1 / 3, max: 3, noNaN: true }), (confidence, factor) => {
        const adjusted = learnedConfidence(confidence, factor);
        assert.ok(adjusted >= 0 && adjusted <= 1);
        assert.ok(factor >= 1 ? adjusted >= confidence - 1e-12 : adjusted <= confidence + 1e-12);
      }),
    );
    assert.deepEqual([learnedConfidence(0, 3), learnedConfidence(1, 1 / 3)], [0, 1]);
  });
});
