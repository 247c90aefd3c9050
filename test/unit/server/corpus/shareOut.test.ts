import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shareOut } from '../../../../src/server/corpus/shareOut';

const files = (...sizes: number[]) => new Map(sizes.map((size, i) => [`${i}.txt`, { size, modified: 0 }]));

describe('shareOut', () => {
  it('keeps little work in one process, and divides much evenly', () => {
    assert.equal(shareOut(files(10, 20, 30), 4).length, 1);
    const sizes = shareOut(files(...Array.from({ length: 40 }, () => 100_000)), 2).map((share) => [...share.values()].reduce((sum, { size }) => sum + size, 0));
    assert.deepEqual(sizes, [2_000_000, 2_000_000]);
    assert.equal(shareOut(files(...Array.from({ length: 100 }, () => 1_000_000)), 64).length, 3);
  });

  it('gives every file to exactly one share', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1, max: 5_000_000 }), { maxLength: 50 }), fc.integer({ min: 1, max: 8 }), (sizes, processes) => {
      const all = files(...sizes);
      const given = shareOut(all, processes).flatMap((share) => [...share.keys()]);
      assert.deepEqual(given.sort(), [...all.keys()].sort());
    }));
  });
});
