import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chineseNumber } from '../../../../src/core/speech/chineseNumber';
import { formatNumber } from '../../../../src/server/reading/paragraphs/numberFormat';

describe('formatNumber', () => {
  const cases: [string, [number, string][]][] = [
    ['decimal', [[1, '1'], [0, '0'], [120, '120']]],
    ['decimalZero', [[3, '03'], [12, '12']]],
    ['decimalFullWidth', [[12, '１２']]],
    ['decimalEnclosedCircle', [[1, '①'], [20, '⑳'], [21, '21']]],
    ['decimalEnclosedParen', [[2, '⑵']]],
    ['decimalEnclosedFullstop', [[3, '⒊']]],
    ['ideographEnclosedCircle', [[3, '㊂']]],
    ['chineseCounting', [[1, '一'], [10, '十'], [21, '二十一'], [100, '一百'], [105, '一百零五'], [110, '一百一十']]],
    ['chineseCountingThousand', [[1005, '一千零五'], [2024, '二千零二十四'], [10_010, '一万零一十'], [100_000, '十万'], [23_456, '二万三千四百五十六']]],
    ['japaneseCounting', [[100, '百'], [1100, '千一百']]],
    ['ideographDigital', [[10, '一〇'], [25, '二五']]],
    ['chineseLegalSimplified', [[3, '叁'], [12, '壹拾贰'], [205, '贰佰零伍']]],
    ['ideographTraditional', [[1, '甲'], [10, '癸'], [11, '甲']]],
    ['ideographZodiac', [[12, '亥']]],
    ['upperRoman', [[4, 'IV'], [1994, 'MCMXCIV']]],
    ['lowerRoman', [[9, 'ix']]],
    ['upperLetter', [[1, 'A'], [27, 'AA'], [53, 'AAA']]],
    ['lowerLetter', [[26, 'z']]],
    ['numberInDash', [[5, '- 5 -']]],
    ['bullet', [[1, '']]],
    ['none', [[1, '']]],
    ['koreanDigital', [[3, '3']]],
  ];
  for (const [format, pairs] of cases) {
    it(format, () => assert.deepEqual(pairs.map(([value]) => formatNumber(value, format)), pairs.map(([, text]) => text)));
  }

  it('writes different numbers differently, and counts as enumerators do', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 1, max: 99_999_999 }), (a, b) => {
      for (const format of ['chineseCounting', 'chineseLegalSimplified', 'ideographDigital', 'decimalFullWidth']) {
        assert.equal(formatNumber(a, format) === formatNumber(b, format), a === b, `${format} ${a} ${b}`);
      }
    }));
    for (let value = 1; value <= 99; value += 1) assert.equal(formatNumber(value, 'chineseCounting'), chineseNumber(value));
  });
});
