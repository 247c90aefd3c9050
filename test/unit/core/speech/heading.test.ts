import assert from 'node:assert/strict';
import { headingOf } from '../../../../src/core/speech/heading';

describe('headingOf', () => {
  it('takes a numbered line for a heading, with or without a full stop', () => {
    assert.deepEqual(headingOf('一、统一思想，提高认识'), { level: 2, text: '一、统一思想，提高认识', isRunIn: false });
    assert.deepEqual(headingOf('（一）统筹谋重点。'), { level: 3, text: '（一）统筹谋重点', isRunIn: false });
  });

  it('takes the first sentence of a paragraph for a heading that runs in', () => {
    assert.deepEqual(headingOf('（二）统筹强协同。各部门要打破条块，形成合力。'), { level: 3, text: '（二）统筹强协同', isRunIn: true });
  });

  it('ranks Markdown headings above numbered ones', () => {
    const [first, second] = [headingOf('# 总体要求'), headingOf('## 一、形势')];
    assert.deepEqual(first, { level: -5, text: '总体要求', isRunIn: false });
    assert.deepEqual(second, { level: -4, text: '一、形势', isRunIn: false });
  });

  it('does not take body text for a heading', () => {
    const long = '1.' + '深入学习贯彻会议精神'.repeat(7);
    for (const line of ['同志们：', '一要提高认识。', '一、', '1.以下几点：', '（一）一是学习，', long, `${long}。`, '']) {
      assert.equal(headingOf(line), undefined, line);
    }
  });
});
