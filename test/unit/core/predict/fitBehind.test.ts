import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fitBehind } from '../../../../src/core/predict/fitBehind';
import { anything } from '../../../support/chineseText';

describe('fitBehind', () => {
  it('leaves all of it at the end of a line', () => {
    assert.equal(fitBehind('推进共同富裕，狠抓落实。', ''), '推进共同富裕，狠抓落实。');
    assert.equal(fitBehind('推进共同富裕，狠抓落实。', '  '), '推进共同富裕，狠抓落实。');
  });

  it('ends before the pause that stands there already', () => {
    for (const after of ['。', '，下一步要抓好落实。', '；', '）甲']) assert.equal(fitBehind('推进共同富裕，狠抓落实。', after), '推进共同富裕', after);
    assert.equal(fitBehind('，狠抓落实', '，'), '');
  });

  it('does not double a mark that closes what is open', () => {
    assert.equal(fitBehind('时间表”“路线图”', '”'), '时间表');
    assert.equal(fitBehind('时间表”', '”。'), '时间表');
    assert.equal(fitBehind('贯彻《若干意见》精神', '》'), '贯彻《若干意见》精神');
    assert.equal(fitBehind('明确“时间表，路线图”，', '。'), '明确“时间表，路线图”');
  });

  it('finds no room in the middle of a clause', () => {
    for (const after of ['取得实效', '“双控”', 'GDP', ' 甲', '2024年']) assert.equal(fitBehind('推进共同富裕', after), '', after);
  });

  it('is a beginning of the continuation', () => {
    fc.assert(fc.property(anything, anything, (text, after) => assert.ok(text.startsWith(fitBehind(text, after)))));
  });
});
