import assert from 'node:assert/strict';
import { begunBefore, wordEnds } from '../../../../src/core/predict/wordEnds';

describe('wordEnds', () => {
  it('is behind every word and every mark', () => {
    assert.deepEqual(wordEnds(['推进', '共同富裕', '，', '狠抓', '落实']), [2, 6, 7, 9, 11]);
  });

  it('keeps an opening mark with what it opens', () => {
    assert.deepEqual(wordEnds(['明确', '“', '时间表', '”']), [2, 6, 7]);
    assert.deepEqual(wordEnds(['《', '“', '十四五']), [5]);
    assert.deepEqual(wordEnds(['明确', '“']), [2, 3]);
  });

  it('is nothing for nothing', () => assert.deepEqual(wordEnds([]), []));
});

describe('begunBefore', () => {
  it('tells how much of a word stands before a place', () => {
    const tokens = ['要', '扎实', '推进', '共同富裕'];
    assert.deepEqual([0, 1, 2, 3, 4, 5, 7, 9].map((at) => begunBefore(tokens, at)), [0, 0, 1, 0, 1, 0, 2, 0]);
  });
});
