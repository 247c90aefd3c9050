import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sortInSteps } from '../../../../../src/core/predict/phrases/sortInSteps';
import { doInSlices, doNow, type Steps } from '../../../../../src/core/predict/phrases/steps';

describe('sortInSteps', () => {
  it('sorts as a sort at once does, however long the list is', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 1e9 }), { maxLength: 3000, size: 'max' }), (numbers) => {
        const sorted = Uint32Array.from(numbers);
        doNow(sortInSteps(sorted, (a, b) => b - a));
        assert.deepEqual([...sorted], numbers.toSorted((a, b) => b - a));
      }),
      { numRuns: 30 },
    );
  });
});

describe('doInSlices', () => {
  function* countTo(end: number): Steps<number> {
    for (let i = 0; i < end; i += 1) yield;
    return end;
  }

  it('gives what doing it at once gives, and pauses in between', async () => {
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
      await Promise.resolve();
    };
    assert.equal(await doInSlices(countTo(2_000_000), pause, () => false), doNow(countTo(2_000_000)));
    assert.ok(pauses > 0);
  });

  it('stops when it is cancelled', async () => {
    let asked = 0;
    const isCancelled = () => (asked += 1) > 3;
    assert.equal(await doInSlices(countTo(Number.POSITIVE_INFINITY), () => Promise.resolve(), isCancelled), undefined);
  });
});
