import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LiveSegment } from '../../../../src/core/index/liveSegment';
import { passageText } from '../../../../src/core/search/hit';
import { passagesHolding } from '../../../../src/core/search/passagesHolding';
import { lettersOf } from '../../../../src/core/text/fingerprint';
import { anything, prose } from '../../../support/chineseText';
import { liveSegmentOf, segmentOf } from '../../../support/speechIndex';

function textsHolding(live: LiveSegment, phrase: string): string[] {
  return passagesHolding(live, lettersOf(phrase)).map((passage) => passageText({ segment: live, passage }));
}

/** The same by looking at every passage. */
function naive(live: LiveSegment, phrase: string): number[] {
  const { document, termCount } = live.segment.passages;
  return [...document.keys()].filter(
    (passage) => termCount[passage] !== 0 && live.live[document[passage] ?? -1] === 1 && lettersOf(passageText({ segment: live, passage })).includes(lettersOf(phrase)),
  );
}

/** Texts whose words run into each other in many ways. */
const knotted = fc
  .array(fc.constantFrom(...'研究生命起源和平等级中国家庭院长春天地方向上海水果实现代表示范围'), { maxLength: 40 })
  .map((characters) => characters.join(''));
const texts = fc.array(fc.oneof(prose, knotted, anything), { minLength: 1, maxLength: 5 });

describe('passagesHolding', () => {
  it('finds a phrase whose words are cut differently where it stands', () => {
    const live = liveSegmentOf(['我们要研究生命起源的问题，把它弄清楚。', '要研究生的培养问题，把它弄清楚。']);
    assert.deepEqual(textsHolding(live, '究生'), ['我们要研究生命起源的问题，把它弄清楚。', '要研究生的培养问题，把它弄清楚。']);
    assert.deepEqual(textsHolding(live, '究生命起'), ['我们要研究生命起源的问题，把它弄清楚。']);
  });

  it('finds one word, and a part of one', () => {
    const live = liveSegmentOf(['急难愁盼的事情要一件一件地办好。', '今年的重点工作要抓紧落实到位。']);
    assert.deepEqual(textsHolding(live, '急难愁盼').length, 1);
    assert.deepEqual(textsHolding(live, '难愁').length, 1);
    assert.deepEqual(textsHolding(live, '愁难'), []);
  });

  it('passes over marks and spaces, in the phrase and in the passage', () => {
    const live = liveSegmentOf(['要做到“统筹、谋划”两不误，　两促进。']);
    assert.equal(textsHolding(live, '统筹谋划').length, 1);
    assert.equal(textsHolding(live, '不误，两促').length, 1);
    assert.equal(textsHolding(live, '统、筹').length, 1);
  });

  it('finds letters and figures as they are written', () => {
    const live = liveSegmentOf(['去年GDP增长5.2%，今年要再上一个台阶。']);
    for (const phrase of ['GDP', 'DP增长', '52', '增长5.2%', '5.2%，今年']) assert.equal(textsHolding(live, phrase).length, 1, phrase);
    assert.deepEqual(textsHolding(live, 'gdp'), []);
  });

  it('never joins the end of one passage to the beginning of the next', () => {
    const live = liveSegmentOf(['这一段话的结尾，落在了督查二字上：督查\n落实这两个字，是另一段话开头的文字。']);
    assert.deepEqual(textsHolding(live, '督查落实'), []);
  });

  it('holds nothing without letters', () => {
    assert.deepEqual(passagesHolding(liveSegmentOf(['统筹谋划重点工作，抓好工作落实。']), ''), []);
  });

  it('answers as looking at every passage does, for any piece of any text', () => {
    fc.assert(
      fc.property(texts, fc.nat(4), fc.nat(), fc.integer({ min: 1, max: 14 }), fc.oneof(knotted, fc.constant('')), (given, dead, from, length, other) => {
        const live = new LiveSegment(segmentOf(given), (document) => document !== dead || given.length === 1, 'a');
        const all = given.join('');
        const at = from % (all.length + 1);
        for (const phrase of [all.slice(at, at + length), other.slice(0, length)]) {
          if (lettersOf(phrase) !== '') assert.deepEqual(passagesHolding(live, lettersOf(phrase)), naive(live, phrase), phrase);
        }
      }),
      { numRuns: 400 },
    );
  });
});
