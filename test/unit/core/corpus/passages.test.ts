import assert from 'node:assert/strict';
import fc from 'fast-check';
import { passagesOf } from '../../../../src/core/corpus/passages';
import { anything } from '../../../support/chineseText';

const draft = `同志们：

一、提高站位，统一思想
（一）统筹谋重点。围绕中心工作，把重点任务理清楚、抓到位。
各部门要对照任务清单，逐项抓好工作落实。
二、压实责任，形成合力
这项工作千头万绪，关键在人、关键在干。`;

describe('passagesOf', () => {
  it('gives every line with its place and the headings above it', () => {
    const shown = passagesOf(draft, 3).map(({ text, headingPath, line, isSearchable }) => [line, text.slice(0, 6), headingPath, isSearchable]);
    assert.deepEqual(shown, [
      [3, '同志们：', [], false],
      [5, '一、提高站位', [], false],
      [6, '（一）统筹谋', ['一、提高站位，统一思想'], true],
      [7, '各部门要对照', ['一、提高站位，统一思想', '（一）统筹谋重点'], true],
      [8, '二、压实责任', [], false],
      [9, '这项工作千头', ['二、压实责任，形成合力'], true],
    ]);
  });

  it('cuts a long paragraph between sentences, rather before a numbered point', () => {
    const sentence = '把任务分到岗、把责任落到人、把时限定到天，一级抓一级、层层抓落实。';
    const parts = passagesOf(`一要提高认识。${sentence.repeat(5)}二要压实责任。${sentence.repeat(5)}${sentence.repeat(8)}`, 0);
    assert.ok(parts.length >= 3);
    assert.ok(parts[1]?.text.startsWith('二要压实责任。'));
    for (const { text, line } of parts) {
      assert.ok(text.length <= 400 && text.endsWith('。'));
      assert.equal(line, 0);
    }
  });

  it('never loses or doubles a character of any line', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const byLine = new Map<number, string>();
        for (const passage of passagesOf(text, 0)) byLine.set(passage.line, (byLine.get(passage.line) ?? '') + passage.text);
        const expected = text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [[i, line.trim()]]));
        assert.deepEqual([...byLine], expected);
      }),
    );
  });
});
