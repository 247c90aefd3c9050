import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clausesOf, endsClause, isHan, sentenceRanges } from '../../../../src/core/text/characters';
import { anything } from '../../../support/chineseText';

describe('isHan', () => {
  it('knows ideographs, the zero of dates and rare characters, and nothing else', () => {
    for (const character of ['讲', '〇', '㐀', '𠀀']) assert.ok(isHan(character), character);
    for (const character of ['a', '1', '，', '。', '“', '', ' ', 'あ']) assert.ok(!isHan(character), character);
  });
});

describe('clausesOf', () => {
  it('cuts at every pause and keeps quotation marks', () => {
    assert.deepEqual(clausesOf('同志们：做到“三个统筹”，抓好落实。\n（一）再接再厉…… 谢谢！'), [
      '同志们',
      '做到“三个统筹”',
      '抓好落实',
      '一',
      '再接再厉',
      '谢谢',
    ]);
  });

  it('gives nothing for pauses alone', () => {
    assert.deepEqual(clausesOf('，。 \n'), []);
  });

  it('loses nothing but pauses and blanks', () => {
    const bare = (text: string) => [...text].filter((character) => !endsClause(character)).join('').replace(/\s/gu, '');
    fc.assert(fc.property(anything, (text) => assert.equal(clausesOf(text).join('').replace(/\s/gu, ''), bare(text))));
  });
});

describe('sentenceRanges', () => {
  const sentences = (text: string) => sentenceRanges(text).map(([start, end]) => text.slice(start, end));

  it('keeps closing marks with their sentence', () => {
    assert.deepEqual(sentences('他说：“抓落实！”大家都赞成。为什么？！因为要紧'), ['他说：“抓落实！”', '大家都赞成。', '为什么？！', '因为要紧']);
  });

  it('covers the text without gap or overlap', () => {
    fc.assert(
      fc.property(anything, (text) => {
        assert.equal(sentences(text).join(''), text);
        for (const [start, end] of sentenceRanges(text)) assert.ok(start < end);
      }),
    );
  });
});
