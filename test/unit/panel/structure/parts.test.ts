import assert from 'node:assert/strict';
import { beside, partWords, readingTime, structureSummary } from '../../../../src/panel/structure/partWords';
import { rowAt, visibleParts } from '../../../../src/panel/structure/visibleParts';
import type { StructurePartView } from '../../../../src/protocol/requests';

const part = (label: string, line: number, more: Partial<StructurePartView> = {}): StructurePartView => ({
  label,
  kind: 'heading',
  position: { line, character: 0 },
  characters: 100,
  children: [],
  ...more,
});
const parts = [
  part('称呼', 0, { kind: 'move', move: 'salutation' }),
  part('一、学', 2, { children: [part('（一）', 3), part('（二）', 5)] }),
  part('二、干', 7),
  part('结尾', 9, { kind: 'missing', move: 'closing', characters: 0, usual: 80 }),
];

describe('the rows of the structure', () => {
  it('are the parts in reading order with their places, collapsed ones closed', () => {
    const rows = visibleParts(parts, new Set());
    assert.deepEqual(rows.map((row) => [row.part.label, row.level, row.place, row.siblings]), [
      ['称呼', 1, 1, 4],
      ['一、学', 1, 2, 4],
      ['（一）', 2, 1, 2],
      ['（二）', 2, 2, 2],
      ['二、干', 1, 3, 4],
      ['结尾', 1, 4, 4],
    ]);
    const closed = visibleParts(parts, new Set([rows[1]?.key ?? '']));
    assert.deepEqual(closed.map((row) => row.part.label), ['称呼', '一、学', '二、干', '结尾']);
  });

  it('know the innermost one that a place is in; what is missing is nowhere', () => {
    const rows = visibleParts(parts, new Set());
    const at = (line: number) => rowAt(rows, { line, character: 2 })?.part.label;
    assert.deepEqual([0, 2, 4, 6, 20].map(at), ['称呼', '一、学', '（一）', '（二）', '二、干']);
    assert.equal(rowAt(visibleParts([part('一、', 3)], new Set()), { line: 1, character: 0 }), undefined);
  });
});

describe('what the structure says of a part', () => {
  it('is its length, its time and how it compares', () => {
    assert.deepEqual(partWords(part('一', 0), 220), ['100 字', '约 27 秒']);
    assert.deepEqual(partWords(part('一', 0, { usual: 180 }), 220), ['100 字', '约 27 秒', '比同类少 80 字']);
    assert.deepEqual(partWords(part('一', 0, { characters: 1200, usual: 180 }), 220), ['1,200 字', '约 5.5 分钟', '比同类多 1,020 字']);
    assert.deepEqual(partWords(part('一', 0, { usual: 110 }), 220), ['100 字', '约 27 秒', '与同类相当']);
    assert.deepEqual(partWords(parts[3] as StructurePartView, 220), ['还没有', '同类约 80 字']);
  });

  it('calls usual what is within a quarter of it', () => {
    assert.deepEqual([74, 75, 125, 126].map((characters) => beside(characters, 100)), ['less', 'same', 'same', 'more']);
  });

  it('gives times in seconds up to a minute', () => {
    assert.deepEqual([1, 110, 220, 330].map((characters) => readingTime(characters, 220)), ['约 1 秒', '约 30 秒', '约 1.0 分钟', '约 1.5 分钟']);
  });

  it('says above the parts why there is nothing to compare with', () => {
    const view = { genre: '', peers: 0, characters: 440, pace: 220, parts };
    assert.match(structureSummary(view), /^全文 440 字，约 2\.0 分钟。在文件开头写上“体裁”/u);
    assert.match(structureSummary({ ...view, genre: '报告' }), /“报告”还不到三篇/u);
    assert.match(structureSummary({ ...view, genre: '报告', peers: 5, usual: 3000 }), /有 5 篇“报告”，篇幅一般在 3,000 字左右/u);
  });
});
