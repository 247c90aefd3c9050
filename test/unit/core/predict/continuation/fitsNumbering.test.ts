import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fitsNumbering } from '../../../../../src/core/predict/continuation/fitsNumbering';
import { anything } from '../../../../support/chineseText';

describe('numbers in what is foretold', () => {
  const series = '同志们：\n（一）统筹谋重点。围绕中心。\n（二）统筹强协同。打破壁垒。\n';

  it('go on with the numbers of the draft', () => {
    assert.equal(fitsNumbering(series, '（三）统筹'), true);
    for (const text of ['（一）统筹', '（二）', '（五）', '（四']) assert.equal(fitsNumbering(series, text), false, text);
  });

  it('begin with the first where there are none', () => {
    assert.equal(fitsNumbering('同志们：\n', '一、认清形势'), true);
    assert.equal(fitsNumbering('同志们：\n', '三、加强领导'), false);
    assert.equal(fitsNumbering('一、认清形势\n', '（一）成绩来之不易'), true);
  });

  it('go on within a paragraph', () => {
    const before = '要做到三点。一要快，马上就办。';
    assert.equal(fitsNumbering(before, '二要准'), true);
    assert.equal(fitsNumbering(before, '三要实'), false);
    assert.equal(fitsNumbering('要做到三点。一要快，马上就办', '。二要准'), true);
    assert.equal(fitsNumbering('要做到三点。一要快，马上就办', '。四要准'), false);
  });

  it('are no matter within a clause', () => {
    assert.equal(fitsNumbering('我们要', '一以贯之'), true);
    assert.equal(fitsNumbering('同志们，', '让我们'), true);
  });

  it('are judged for any text', () => {
    fc.assert(fc.property(anything, anything, (before, text) => typeof fitsNumbering(before, text) === 'boolean'));
  });
});
