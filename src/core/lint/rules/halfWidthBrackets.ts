import type { Finding } from '../finding';
import type { Rule } from '../rule';

export const halfWidthBrackets: Rule = {
  id: 'half-width-brackets',
  name: '半角括号引号',
  level: 'warn',
  explanation: '括号里、引号里是中文，用的却是英文的半角括号或直引号。编号“(一)”的写法由“编号形式不一”管，这里不提示。',
  examples: [
    { bad: '各县(市、区)要抓紧落实。', good: '各县（市、区）要抓紧落实。' },
    { bad: '发扬"钉钉子"精神。', good: '发扬“钉钉子”精神。' },
  ],
  check: (draft) => draft.paragraphs.flatMap(({ start, text }) => [...text.matchAll(pairs)].flatMap(({ 0: found, index }) => findingOf(found, start + index, index === 0))),
};

const pairs = /\([^()（）\n]{1,60}\)|"[^"“”\n]{1,60}"/gu;
const numbering = /^\([一二三四五六七八九十]{1,3}\)$/u;

function findingOf(found: string, start: number, opensLine: boolean): Finding[] {
  if (!/\p{Script=Han}/u.test(found) || (opensLine && numbering.test(found))) return [];
  const [open, close] = found.startsWith('(') ? ['（', '）'] : ['“', '”'];
  const end = start + found.length;
  const edits = [
    { start, end: start + 1, newText: open },
    { start: end - 1, end, newText: close },
  ];
  return [{ start, end, message: `中文里应当用全角的${open === '（' ? '括号' : '引号'}。`, fixes: [{ title: `改为全角${open === '（' ? '括号' : '引号'}`, edits }] }];
}
