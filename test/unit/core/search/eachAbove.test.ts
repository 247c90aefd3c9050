import assert from 'node:assert/strict';
import fc from 'fast-check';
import { eachAbove } from '../../../../src/core/search/eachAbove';

function placesAbove(scores: Float32Array, least: number, most = Infinity): number[] {
  const places: number[] = [];
  eachAbove(scores, least, (at) => places.push(at) < most);
  return places;
}

const score = fc.oneof(fc.constant(0), fc.float({ min: 0, max: 40, noNaN: true }).map((value) => Math.abs(value)));
const scores = fc.array(score, { maxLength: 40 }).map((values) => Float32Array.from(values));

describe('eachAbove', () => {
  it('gives the places that comparing one by one gives, whatever the bound', () => {
    const bound = fc.double({ min: 0, max: 41, noNaN: true }).map((value) => Math.abs(value));
    fc.assert(
      fc.property(scores, bound, (given, least) => {
        assert.deepEqual(placesAbove(given, least), [...given.keys()].filter((at) => (given[at] ?? 0) > least));
      }),
    );
  });

  it('leaves out what is equal to the bound', () => {
    fc.assert(fc.property(scores, fc.nat(39), (given, at) => assert.ok(!placesAbove(given, given[at] ?? 0).includes(at))));
  });

  it('looks at a part of a larger array alone', () => {
    const room = Float32Array.of(9, 9, 0, 3, 9);
    assert.deepEqual(placesAbove(room.subarray(2, 4), 1), [1]);
  });

  it('stops when it is told to', () => {
    const given = Float32Array.from({ length: 30 }, (_, i) => i);
    assert.deepEqual(placesAbove(given, 10, 3), [11, 12, 13]);
  });
});
