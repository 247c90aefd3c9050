import { finding } from '../finding';
import type { Rule } from '../rule';

export const unpairedBracket: Rule = {
  id: 'unpaired-bracket',
  name: '括号不成对',
  level: 'warn',
  explanation: '一段之内括号、书名号只有一半。“1）”“a）”这样的半括号编号不提示。',
  examples: [
    { bad: '认真学习《条例，抓好落实。', good: '认真学习《条例》，抓好落实。' },
    { bad: '各县（区、各部门要抓紧。', good: '各县（区）、各部门要抓紧。' },
  ],
  check: (draft) =>
    draft.pairProblems
      .filter(({ kind, mark }) => (kind === 'unclosed' || kind === 'unopened') && !'“”‘’'.includes(mark))
      .map(({ kind, at, mark }) => finding(at, at + 1, `这里的“${mark}”没有配对的${kind === 'unclosed' ? '后' : '前'}一半。`)),
};
