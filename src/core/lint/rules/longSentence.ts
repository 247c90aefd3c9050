import type { Finding } from '../finding';
import type { Rule } from '../rule';

export const longSentence: Rule = {
  id: 'long-sentence',
  name: '句子过长',
  level: 'hint',
  explanation:
    '一口气念下来的一句（到句号、问号、叹号、分号、冒号或破折号为止）超过设定的字数，念起来换不过气，听的人也记不住。字数在设置“jianggao.lint.longSentence”里改。连着五个以上顿号的罗列不提示。',
  examples: [{ bad: `要${'加强组织领导，压实工作责任，'.repeat(16)}抓好落实。`, good: '要加强组织领导，压实工作责任。要抓好落实。' }],
  check: (draft, { longSentence: most }) =>
    draft.sentences.flatMap((sentence) =>
      [...sentence.text.matchAll(breath)].flatMap(({ 0: text, index }): Finding[] => {
        const characters = text.replace(/\s/gu, '').length;
        if (characters <= most || text.split('、').length > longestList) return [];
        const start = sentence.start + index;
        return [{ start, end: start + text.length, message: `这句话有 ${characters} 字，超过 ${most} 字，可以断开。`, fixes: [] }];
      }),
    ),
};

const breath = /(?:[^；：—]|(?<!—)—(?!—))+[；：]?/gu;
const longestList = 5;
