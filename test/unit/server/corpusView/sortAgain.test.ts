import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sortAgain } from '../../../../src/server/corpusView/sortAgain';

interface Row {
  path: string;
  title: string;
}

const rowsOf = fc.uniqueArray(fc.record({ path: fc.string({ maxLength: 3 }), title: fc.constantFrom('讲话', '报告', '致辞', '发言') }), { selector: ({ path }) => path });
const { compare } = new Intl.Collator('zh');
const inOrder = (a: Row, b: Row) => compare(a.title, b.title) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

describe('sortAgain', () => {
  it('sorts as sorting does, whatever came, went or was renamed since the last time', () => {
    fc.assert(
      fc.property(rowsOf, rowsOf, (first, second) => {
        const owner = {};
        for (const rows of [first, second, first]) {
          assert.deepEqual(sortAgain([...rows], owner, '列表', ({ path }) => path, inOrder), [...rows].sort(inOrder));
        }
      }),
    );
  });

  it('compares little where little has changed', () => {
    const rows = Array.from({ length: 500 }, (_, i) => ({ path: `${(i * 7919) % 500}`, title: '' }));
    const owner = {};
    let compared = 0;
    const counting = (a: Row, b: Row) => ((compared += 1), Number(a.path) - Number(b.path));
    const comparisons = (list: Row[], name: string) => {
      compared = 0;
      sortAgain([...list], owner, name, ({ path }) => path, counting);
      return compared;
    };
    assert.ok(comparisons(rows, '甲') > 2000);
    assert.ok(comparisons([...rows, { path: '1.5', title: '' }], '甲') < 600);
    assert.ok(comparisons(rows, '乙') > 2000, 'another list has its own order');
  });
});
