import assert from 'node:assert/strict';
import { enumeratorAt } from '../../../../src/core/speech/enumerator';

function seen(line: string) {
  const { text, level, isSeries } = enumeratorAt(line) ?? assert.fail(`nothing at ${line}`);
  return { text, level, isSeries };
}

describe('enumeratorAt', () => {
  it('knows every form of number, with its rank', () => {
    const known: [line: string, text: string, level: number][] = [
      ['第一部分 形势', '第一部分 ', 1],
      ['一、统一思想', '一、', 2],
      ['十一、加强领导', '十一、', 2],
      ['（一）统筹谋重点', '（一）', 3],
      ['(二)统筹强协同', '(二)', 3],
      ['1.抓重点', '1.', 4],
      ['１．抓重点', '１．', 4],
      ['12、抓重点', '12、', 4],
      ['（1）抓重点', '（1）', 5],
      ['①抓重点', '①', 6],
    ];
    for (const [line, text, level] of known) assert.deepEqual(seen(line), { text, level, isSeries: false }, line);
  });

  it('knows the words of a series', () => {
    const known: [line: string, text: string][] = [
      ['一要有全局视野。', '一要'],
      ['三是要立足协调。', '三是'],
      ['第一，要讲政治', '第一，'],
      ['首先，感谢大家', '首先，'],
      ['最后,提三点希望', '最后,'],
    ];
    for (const [line, text] of known) assert.deepEqual(seen(line), { text, level: 7, isSeries: true }, line);
  });

  it('is not misled by what only looks like a number', () => {
    for (const line of ['一方面要抓', '一手抓发展', '第一时间赶到', '2024年工作', '3.5个百分点', '10.5亿元', '五加二、白加黑', '一是否到位', '首先要讲政治', '同志们']) {
      assert.equal(enumeratorAt(line), undefined, line);
    }
  });
});
