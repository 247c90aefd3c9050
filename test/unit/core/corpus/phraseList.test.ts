import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsePhraseList } from '../../../../src/core/corpus/phraseList';
import { anything } from '../../../support/chineseText';

describe('parsePhraseList', () => {
  it('reads categories, phrases and their weights', () => {
    const list = '未分类的提法\n## 工作状态\n真抓实干 900\n\n<!-- 说明 -->\n# 引用\n“两个确立” 30\n凡事预则立，不预则废\n';
    assert.deepEqual(parsePhraseList('表.md', list, 4), {
      value: [
        { text: '未分类的提法', category: '提法', weight: 1 },
        { text: '真抓实干', category: '工作状态', weight: 900 },
        { text: '“两个确立”', category: '引用', weight: 30 },
        { text: '凡事预则立，不预则废', category: '引用', weight: 1 },
      ],
      problems: [],
    });
  });

  it('names the line of a phrase that is too long, and reads the rest', () => {
    const { value, problems } = parsePhraseList('表.md', `真抓实干\n${'很长'.repeat(21)}\n守正创新`, 4);
    assert.deepEqual(value.map(({ text }) => text), ['真抓实干', '守正创新']);
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? '', /^“表\.md”第 6 行：.*40 个字.*请拆短/u);
  });

  it('takes any text, and gives phrases that can be offered', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const phrase of parsePhraseList('表.md', text, 0).value) {
          assert.ok(phrase.text.length >= 2 && phrase.text.length <= 40 && phrase.text === phrase.text.trim());
          assert.ok(Number.isInteger(phrase.weight) && phrase.weight >= 0 && phrase.category !== '');
        }
      }),
    );
  });
});
