import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PairCounter } from '../../../../src/core/predict/pairCounter';

/** Adds the pairs one by one and holds the counter against a map. */
function holdAgainstMap(pairs: readonly (readonly [number, number])[], expected: number): void {
  const counter = new PairCounter(expected);
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  for (const [a, b] of pairs) {
    const key = `${a} ${b}`;
    const number = numbers.get(key) ?? counts.push(0) - 1;
    numbers.set(key, number);
    counts[number] = (counts[number] ?? 0) + 1;
    assert.equal(counter.add(a, b), number);
  }
  assert.equal(counter.size, counts.length);
  counts.forEach((count, number) => assert.equal(counter.count(number), count));
}

describe('PairCounter', () => {
  it('counts as a map does, whatever the numbers', () => {
    const number = fc.oneof(fc.nat(6), fc.integer({ min: -0x80000000, max: 0x7fffffff }));
    fc.assert(fc.property(fc.array(fc.tuple(number, number), { maxLength: 300 }), (pairs) => holdAgainstMap(pairs, 0)));
  });

  it('keeps numbers and counts while it grows', () => {
    const pairs = Array.from({ length: 20_000 }, (_, i): [number, number] => [i % 97, (i * i) % 331]);
    holdAgainstMap([...pairs, ...pairs], 0);
    holdAgainstMap(Array.from({ length: 5000 }, (_, i): [number, number] => [i, i]), 5000);
  });

  it('tells a pair from its reverse', () => {
    holdAgainstMap([[1, 2], [2, 1], [1, 2]], 10);
  });
});
