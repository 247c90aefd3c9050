import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isFunctionWord } from '../../../../src/core/text/functionWords';
import { eachRun, foldLatin, termsOf, textRuns } from '../../../../src/core/text/terms';
import { anything } from '../../../support/chineseText';
import { segmenter } from '../../../support/projectSegmenter';

describe('textRuns', () => {
  it('tells Chinese from letters and digits and says where each stands', () => {
    assert.deepEqual([...textRuns('增长5.2%，GDP超二〇亿')], [
      { text: '增长', start: 0, isHan: true },
      { text: '5.2%', start: 2, isHan: false },
      { text: 'GDP', start: 7, isHan: false },
      { text: '超二〇亿', start: 10, isHan: true },
    ]);
  });

  it('gives runs that stand where they say, in order, and leaves no ideograph out', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let end = 0;
        let han = '';
        for (const run of textRuns(text)) {
          assert.ok(run.start >= end);
          end = run.start + run.text.length;
          assert.equal(text.slice(run.start, end), run.text);
          if (run.isHan) han += run.text;
        }
        assert.equal(han, text.match(/[\p{Script=Han}〇]/gu)?.join('') ?? '');
      }),
    );
  });
});

describe('eachRun', () => {
  it('tells the runs as a regular expression of their characters does', () => {
    const expected = /[\p{Script=Han}〇]+|[\p{Script=Latin}\p{Nd}]+(?:\.\p{Nd}+)?[%％]?/gu;
    const knotted = fc.string({ unit: fc.constantFrom('一', '〇', '𠀀', '々', '⺀', 'a', 'Ａ', 'é', '3', '３', '٣', '𝟛', '.', '%', '％', '，', ' ', '\ud840', '\udc00', 'ж', 'か'), maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(anything, knotted), (text) => {
        const found: [string, number, boolean][] = [];
        eachRun(text, (start, end, isHan) => found.push([text.slice(start, end), start, isHan]));
        assert.deepEqual(found, [...text.matchAll(expected)].map((match) => [match[0], match.index, /^[\p{Script=Han}〇]/u.test(match[0])]));
      }),
      { numRuns: 500 },
    );
  });
});

describe('termsOf', () => {
  it('gives a word the same term at the end of a sentence as within it', () => {
    assert.deepEqual(termsOf('GDP. gdp, 10.', segmenter), ['gdp', 'gdp', '10']);
  });

  it('gives the words of Chinese and folds letters and digits', () => {
    assert.deepEqual(termsOf('统筹谋划，ＧＤＰ增长１０％', segmenter), ['统筹', '谋划', 'gdp', '增长', '10%']);
  });
});

describe('the segmenter', () => {
  it('gives words that joined are the run', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const run of textRuns(text)) if (run.isHan) assert.equal(segmenter.cut(run.text).join(''), run.text);
      }),
    );
  });
});

describe('foldLatin', () => {
  it('makes full-width half-width and capitals small, and does so once for all', () => {
    assert.equal(foldLatin('ＡＢｃ１２'), 'abc12');
    fc.assert(fc.property(fc.stringMatching(/^[a-zA-Z0-9Ａ-Ｚ０-９]*$/u), (text) => assert.equal(foldLatin(foldLatin(text)), foldLatin(text))));
  });
});

describe('isFunctionWord', () => {
  it('tells grammar from content', () => {
    assert.deepEqual(['的', '和', '我们', '落实', '群众', ''].map(isFunctionWord), [true, true, true, false, false, false]);
  });
});
