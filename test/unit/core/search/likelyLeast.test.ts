import assert from 'node:assert/strict';
import { likelyLeast } from '../../../../src/core/search/likelyLeast';
import { seededRandom } from '../../../support/seededRandom';

const highest = 40;

function randomScores(count: number, seed: number): Float32Array {
  const random = seededRandom(seed);
  return Float32Array.from({ length: count }, () => (random() < 0.5 ? 0 : highest * random() ** 3));
}

const countAbove = (scores: readonly Float32Array[], least: number) => scores.reduce((sum, some) => sum + some.filter((score) => score > least).length, 0);

describe('likelyLeast', () => {
  it('is a score that enough exceed, and not many more than twice as many', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const scores = [randomScores(30_000, seed), randomScores(9_000, seed + 100)];
      const above = countAbove(scores, likelyLeast(scores, 240, highest));
      assert.ok(above >= 240 && above < 1000, `${above} of seed ${seed}`);
    }
  });

  it('is 0 where few score, or nothing does', () => {
    assert.equal(likelyLeast([randomScores(100, 1)], 240, highest), 0);
    assert.equal(likelyLeast([new Float32Array(30_000)], 240, highest), 0);
    assert.equal(likelyLeast([], 240, highest), 0);
  });

  it('bears scores as high as can be', () => {
    const scores = [new Float32Array(10_000).fill(highest)];
    assert.ok(likelyLeast(scores, 240, highest) <= highest);
  });
});
