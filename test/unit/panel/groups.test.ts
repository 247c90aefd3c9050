import assert from 'node:assert/strict';
import { groupsOf } from '../../../src/panel/groups';
import { summary, type Listing } from '../../../src/panel/words';
import { passageOf } from '../../support/passageOf';

const [spring, autumn, old, undated] = [
  passageOf({ id: 'a', title: '春', uri: 'file:///a.md', date: '2024-03' }),
  passageOf({ id: 'b', title: '秋', uri: 'file:///b.md', date: '2024' }),
  passageOf({ id: 'c', title: '旧', uri: 'file:///c.md', date: '2019-01-02' }),
  passageOf({ id: 'd', title: '春', uri: 'file:///a.md', date: '' }),
];
const results: Listing = {
  kind: 'results',
  origin: 'search',
  query: '督查',
  passages: [old, spring, undated, autumn],
  total: 37,
  isTotalBounded: false,
  complaints: [],
  took: 3.2,
};
const ids = (view: Listing, grouping: Parameters<typeof groupsOf>[1]) => groupsOf(view, grouping).map(({ label, passages }) => [label, ...passages.map(({ id }) => id)]);

describe('groups of passages', () => {
  it('are one without a heading, unless asked for', () => {
    assert.deepEqual(ids(results, 'none'), [['', 'c', 'a', 'd', 'b']]);
  });

  it('are speeches in the order in which they come', () => {
    assert.deepEqual(ids(results, 'speech'), [['旧', 'c'], ['春', 'a', 'd'], ['秋', 'b']]);
  });

  it('are years, the latest first, and what has no date last', () => {
    assert.deepEqual(ids(results, 'year'), [['2024年', 'a', 'b'], ['2019年', 'c'], ['没有日期', 'd']]);
  });

  it('are the sentence itself and what is near it, with their counts, whatever grouping is chosen', () => {
    const earlier: Listing = { kind: 'earlier', query: '督查', exact: [spring, autumn], near: [old], exactCount: 2, nearCount: 12, took: 1 };
    assert.deepEqual(ids(earlier, 'year'), [['原句（2 处）', 'a', 'b'], ['相近（12 处，列出前 1 处）', 'c']]);
    assert.deepEqual(ids({ ...earlier, exact: [], exactCount: 0 }, 'none'), [['相近（12 处，列出前 1 处）', 'c']]);
  });
});

describe('the line above the passages', () => {
  it('says how many there are, how long it took and what for', () => {
    assert.equal(summary(results), '找到 37 段（用时 3 毫秒），列出前 4 段 · 查找“督查”');
    assert.equal(summary({ ...results, total: 4, took: 0.3 }), '找到 4 段（用时不到 1 毫秒） · 查找“督查”');
    assert.equal(summary({ ...results, total: 2000, isTotalBounded: true, origin: 'paragraph' }), '找到 2,000+ 段（用时 3 毫秒），列出前 4 段 · 与光标所在段落相近');
    assert.equal(summary({ ...results, total: 4, query: '' }), '找到 4 段（用时 3 毫秒） · 符合筛选');
  });
});
