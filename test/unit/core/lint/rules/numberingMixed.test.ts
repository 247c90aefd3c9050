import assert from 'node:assert/strict';
import { Draft } from '../../../../../src/core/lint/draft';
import { numberingGap } from '../../../../../src/core/lint/rules/numberingGap';
import { numberingMixed } from '../../../../../src/core/lint/rules/numberingMixed';

const options = { longSentence: 190 };

/** The text after every fix of the rule. */
function mended(text: string): string {
  const edits = numberingMixed.check(new Draft(text), options).flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
  return edits.sort((a, z) => z.start - a.start).reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

/** As written, and with the items in one form. */
const mixed: Record<string, [string, string][]> = {
  'words of a series in one paragraph': [
    ['会后，一要抓紧传达；二是细化措施；三要跟踪问效。\n', '会后，一要抓紧传达；二要细化措施；三要跟踪问效。\n'],
    ['第一，学深悟透。二是知行合一。第三，以上率下。\n', '第一，学深悟透。第二，知行合一。第三，以上率下。\n'],
    ['主要做法有三条。一是高位推动。其次，分级负责。三是定期通报。\n', '主要做法有三条。一是高位推动。二是分级负责。三是定期通报。\n'],
    ['一是学得深，二是做得实，三要管得严，四是走得远。\n', '一是学得深，二是做得实，三是管得严，四是走得远。\n'],
  ],
  'words of a series, a paragraph each': [['一要守住底线。具体地说……\n二是敢于担当。具体地说……\n三要廉洁自律。具体地说……\n', '一要守住底线。具体地说……\n二要敢于担当。具体地说……\n三要廉洁自律。具体地说……\n']],
  'numbered headings': [
    ['（一）抓学习\n正文。\n二、抓作风\n正文。\n（三）抓落实\n正文。\n', '（一）抓学习\n正文。\n（二）抓作风\n正文。\n（三）抓落实\n正文。\n'],
    ['一、抓学习\n（二）抓作风\n三、抓落实\n', '一、抓学习\n二、抓作风\n三、抓落实\n'],
    ['1.抓学习\n2.抓作风\n（3）抓落实\n', '1.抓学习\n2.抓作风\n3.抓落实\n'],
    ['一、总体要求\n（一）抓学习\n（二）抓作风\n三、抓落实\n（四）抓保障\n二、工作安排\n', '一、总体要求\n（一）抓学习\n（二）抓作风\n（三）抓落实\n（四）抓保障\n二、工作安排\n'],
  ],
  'half and half: the later form': [
    ['一是高位推动。其次，分级负责。\n', '一是高位推动。二是分级负责。\n'],
    ['一要学、二要做。一要学得深，二要做得实，三是管得严，四是走得远。\n', '一要学、二要做。一要学得深，二要做得实，三要管得严，四要走得远。\n'],
  ],
  '要 where the form has it and where it has not': [
    ['一要学得深。第二，要做得实。三要走得远。\n', '一要学得深。二要做得实。三要走得远。\n'],
    ['第一，要学得深。二要做得实。第三，要走得远。\n', '第一，要学得深。第二，要做得实。第三，要走得远。\n'],
  ],
};

const uniform: Record<string, string[]> = {
  'a series within an item': [
    '一要加强学习，其中：一是学理论，二是学业务，三是学法律；二要转变作风；三要狠抓落实。\n',
    '第一，压实责任。一是明确分工，二是定期调度。第二，严格考核。\n',
    '一、抓学习\n（一）学理论\n（二）学业务\n二、抓作风\n（一）改文风\n（二）改会风\n三、抓落实\n',
    '（一）抓学习\n1.学理论\n2.学业务\n（二）抓作风\n',
  ],
  'a last section with subheadings that count from another number': ['一、抓学习\n（二）学业务\n（三）学法律\n二、抓作风\n'],
  'spoken order': ['首先，抓学习。第二，抓作风。第三，抓落实。\n', '首先，抓学习。其次，抓作风。第三，抓落实。最后，抓保障。\n', '第一，抓学习。第二，抓作风。最后，抓落实。\n'],
  'circles and 首先，其次，再次': ['①抓学习\n②抓作风\n③抓落实\n', '首先，抓学习。其次，抓作风。再次，抓落实。\n'],
  'words that only look like the next item': ['一是学得深；二是做得实，三要素缺一不可。\n', '一要学，“二是做”不是一回事。\n'],
  'three and more on either side, which nobody can call a slip': ['一是甲，二是乙，三是丙，四要丁，五要戊，六要己。\n'],
};

describe('numberingMixed', () => {
  for (const [what, texts] of Object.entries(mixed)) {
    it(`finds and mends ${what}`, () => {
      for (const [text, expected] of texts) {
        assert.equal(mended(text), expected);
        assert.equal(mended(expected), expected);
      }
    });
  }

  for (const [what, texts] of Object.entries(uniform)) {
    it(`leaves ${what} alone`, () => texts.forEach((text) => assert.deepEqual(numberingMixed.check(new Draft(text), options), [], text)));
  }

  it('marks the enumerator and names both forms', () => {
    const [found] = numberingMixed.check(new Draft('一要学习，二是实干，三要担当。\n'), options);
    assert.deepEqual([found?.start, found?.end, found?.message], [5, 7, '同组编号多写作“一要”的样式，这里是“二是”。']);
  });

  it('is not called a gap as well', () => {
    assert.deepEqual(numberingGap.check(new Draft('一、抓学习\n（二）抓作风\n三、抓落实\n'), options), []);
    assert.equal(numberingGap.check(new Draft('一、抓学习\n三、抓落实\n'), options).length, 1);
  });
});
