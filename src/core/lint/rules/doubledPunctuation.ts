import { finding } from '../finding';
import type { Rule } from '../rule';

export const doubledPunctuation: Rule = {
  id: 'doubled-punctuation',
  name: '标点重复',
  level: 'warn',
  explanation: '两个点号连在一起，如“，，”“。。”“，。”。省略号“……”、破折号“——”、“！！”“？！”不提示。',
  examples: [
    { bad: '提高认识，，压实责任。', good: '提高认识，压实责任。' },
    { bad: '各级各部门要抓好落实，。', good: '各级各部门要抓好落实。' },
  ],
  check: (draft) =>
    [...draft.words.matchAll(doubled)].map(({ 0: marks, index }) => {
      const right = /^。{3,}$/u.test(marks) ? '……' : /[。！？]/u.exec(marks)?.[0] ?? marks.charAt(0);
      return finding(index, index + marks.length, `标点“${marks}”重复了。`, right);
    }),
};

const doubled = /[，、；：。][，、；：。]+|[！？][，、；：。]+|[，、；：][！？]/gu;
