import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeSorted } from '../../../../src/core/index/mergeSorted';
import { decodeUnits, sortedDistinct, StringTable } from '../../../../src/core/index/stringTable';
import { hanString, word } from '../../../support/chineseText';

const texts = fc.array(fc.oneof(word, hanString, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 }).map(sortedDistinct);

/** What `mergeSorted` visits, as texts with their places. */
function visited(lists: readonly (readonly string[])[]): [string, number[]][] {
  const seen: [string, number[]][] = [];
  mergeSorted(
    lists.map((list) => StringTable.fromSorted(list)),
    (indices, { units, from, length }) => seen.push([decodeUnits(units, from, from + length), [...indices]]),
  );
  return seen;
}

describe('mergeSorted', () => {
  it('visits every text once, in order, with its place in each table', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 5 }), (lists) => {
        const expected = sortedDistinct(lists.flat()).map((text) => [text, lists.map((list) => list.indexOf(text))]);
        assert.deepEqual(visited(lists), expected);
      }),
      { numRuns: 300 },
    );
  });

  it('visits nothing where there is nothing', () => {
    assert.deepEqual(visited([]), []);
    assert.deepEqual(visited([[], []]), []);
  });

  it('tells a text from one that it begins with', () => {
    assert.deepEqual(visited([['督查', '督查督办'], ['督', '督查督办']]), [['督', [-1, 0]], ['督查', [0, -1]], ['督查督办', [1, 1]]]);
  });
});
