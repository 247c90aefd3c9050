import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findNearTerms } from '../../../../src/core/lint/words/nearTerms';
import { officialTerms } from '../../../../src/core/lint/words/officialTerms';
import { variants } from '../../../../src/core/lint/words/variants';
import { findWrongWords, wordPairs } from '../../../../src/core/lint/words/wordPairs';
import { anything } from '../../../support/chineseText';

const wrongIn = (text: string) => findWrongWords(text).map(({ pair }) => pair.wrong);
const nearIn = (text: string) => findNearTerms(text).map(({ term }) => term);

describe('the list of wrong words', () => {
  it('holds more than five hundred, each once, each with its like', () => {
    assert.ok(wordPairs.length > 500, String(wordPairs.length));
    assert.equal(new Set(wordPairs.map(({ wrong }) => wrong)).size, wordPairs.length);
    for (const { wrong, right, unless } of wordPairs) {
      assert.match(wrong + right + unless.join(''), /^\p{Script=Han}+$/u);
      assert.notEqual(wrong, right);
      for (const longer of unless) assert.ok(longer.includes(wrong) && longer !== wrong, longer);
    }
  });

  it('finds each of its words, and neither the right ones nor the longer texts they stand in by chance', () => {
    for (const { wrong, right, unless } of wordPairs) {
      assert.deepEqual(wrongIn(`，${wrong}，`), [wrong]);
      assert.deepEqual(wrongIn(right), []);
      for (const longer of unless) assert.deepEqual(wrongIn(`，${longer}，`), [], longer);
    }
  });

  it('leaves correct text alone that holds the same characters', () => {
    for (const text of ['按装配图施工', '来自已经完成的项目', '难以自已', '周末来临', '预防犯罪', '上海拨付资金', '广泛围绕主题', '当既定目标']) assert.deepEqual(wrongIn(text), [], text);
  });
});

describe('near misses of official terms', () => {
  it('are found by sound and by looks', () => {
    assert.deepEqual(nearIn('推进共同富余，完善体制机治。'), ['共同富裕', '体制机制']);
    assert.deepEqual(nearIn('标准体惜，中央政冶局'), ['标准体系', '中央政治局']);
  });

  it('are not found in terms that are right, in other words and across words', () => {
    for (const term of officialTerms.split(/\s+/u)) assert.deepEqual(nearIn(term), [], term);
    for (const text of ['科学决策', '加快建设步伐', '优化教育布局', '法制建设', '负责任', '外交部署', '水务局', '图书管理']) assert.deepEqual(nearIn(text), [], text);
  });

  it('lie within the text, whatever it is', () => {
    fc.assert(fc.property(anything, (text) => findNearTerms(text).every(({ start, at, term }) => start >= 0 && at < term.length && start + term.length <= text.length)));
  });
});

describe('the table of variants', () => {
  it('names two different ways to write the same thing', () => {
    for (const line of variants.trim().split('\n')) {
      const [preferred, other] = line.split(' ');
      assert.ok(preferred && other && preferred !== other, line);
    }
  });
});
