import assert from 'node:assert/strict';
import type { DocumentRecord } from '../../../../src/core/corpus/document';
import { overlay, SidecarEntries, type SidecarEntry } from '../../../../src/core/corpus/sidecarEntry';

const record: DocumentRecord = { path: '讲话.docx', title: '讲话', facts: { 讲话人: '莫XX', 日期: '2024' }, origins: { 讲话人: 'firstLines', 日期: 'fileName' }, encoding: 'utf8', characters: 1, moves: {}, sections: 0 };
const entry = (facts: SidecarEntry['facts']): SidecarEntry => ({ facts, isExcluded: false });

describe('overlay', () => {
  it('lets what the writer says count, and leaves the rest and the record given', () => {
    const before = structuredClone(record);
    const { title, facts, origins } = overlay(record, entry({ 标题: '在XX会议上的讲话', 日期: '2024-03-05' }));
    assert.deepEqual({ title, facts, origins }, {
      title: '在XX会议上的讲话',
      facts: { 标题: '在XX会议上的讲话', 讲话人: '莫XX', 日期: '2024-03-05' },
      origins: { 标题: 'writer', 讲话人: 'firstLines', 日期: 'writer' },
    });
    assert.deepEqual(record, before);
  });

  it('takes away what the writer says is not so', () => {
    const { facts, origins } = overlay(record, entry({ 讲话人: '无' }));
    assert.deepEqual({ facts, origins }, { facts: { 日期: '2024' }, origins: { 日期: 'fileName' } });
  });
});

describe('SidecarEntries', () => {
  it('finds a file however its path is written', () => {
    const found = entry({ 讲话人: 'XX' });
    const entries = new SidecarEntries([['2024\\Café 讲话.DOCX', found]]);
    for (const path of ['2024/Café 讲话.DOCX', '2024/Cafe\u0301 讲话.DOCX', './2024/Café 讲话.docx', '/2024\\café 讲话.docx']) assert.equal(entries.of(path), found, path);
    assert.equal(entries.of('Café 讲话.DOCX'), undefined);
  });

  it('keeps two files apart whose names differ in capitals only', () => {
    const [small, large] = [entry({ 讲话人: '张XX' }), entry({ 讲话人: '李XX' })];
    const entries = new SidecarEntries([['a.docx', small], ['A.docx', large]]);
    assert.equal(entries.of('a.docx'), small);
    assert.equal(entries.of('A.docx'), large);
  });
});
