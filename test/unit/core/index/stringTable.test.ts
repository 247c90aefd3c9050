import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeUnits, sortedDistinct, StringTable } from '../../../../src/core/index/stringTable';
import { run } from '../../../support/chineseText';

/** Strings that share beginnings, and some that nobody expects. */
const strings = fc.array(fc.oneof(run, fc.string({ unit: fc.constantFrom('统', '筹', '', '\ud800', 'a'), maxLength: 6 }), fc.string({ unit: 'binary', maxLength: 5 })), {
  maxLength: 40,
});

describe('StringTable', () => {
  it('finds what begins with what stands before the cursor', () => {
    const table = StringTable.fromSorted(sortedDistinct(['统筹明责任', '统筹强协同', '强化全局意识', '统筹', '统一思想']));
    const [start, end] = table.rangeOf('统筹');
    assert.deepEqual(Array.from({ length: end - start }, (_, i) => table.at(start + i)), ['统筹', '统筹强协同', '统筹明责任']);
    assert.deepEqual(['强化全局意识', '强化', '一'].map((string) => table.indexOf(string)), [0, -1, -1]);
  });

  it('answers as a sorted array does', () => {
    fc.assert(
      fc.property(strings, fc.array(fc.string({ unit: fc.constantFrom('统', '筹', '落', '实'), maxLength: 3 })), (given, asked) => {
        const sorted = sortedDistinct(given);
        const table = StringTable.fromSorted(sorted);
        assert.equal(table.size, sorted.length);
        sorted.forEach((string, i) => assert.equal(table.at(i), string));
        for (const query of ['', ...asked, ...given, ...given.map((string) => string.slice(0, 2))]) {
          assert.equal(table.indexOf(query), sorted.indexOf(query));
          const [start, end] = table.rangeOf(query);
          assert.deepEqual(sorted.slice(start, end), sorted.filter((string) => string.startsWith(query)));
        }
      }),
    );
  });
});

describe('decodeUnits', () => {
  it('gives texts longer than a function takes arguments', () => {
    const text = '讲稿'.repeat(100_000);
    const units = Uint16Array.from(text, (character) => character.charCodeAt(0));
    assert.equal(decodeUnits(units, 0, units.length), text);
    assert.equal(decodeUnits(units, 1, 20_001), text.slice(1, 20_001));
  });
});

describe('sortedDistinct', () => {
  it('sorts by code unit and keeps one of each', () => {
    assert.deepEqual(sortedDistinct(['b', '一', 'a', 'b', '']), ['', 'a', 'b', '一']);
  });
});
