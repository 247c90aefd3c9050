import type { Finding } from '../finding';
import type { PairProblem } from '../pairs';
import type { Rule } from '../rule';

export const nestedMarks: Rule = {
  id: 'nested-marks',
  name: '引号括号套错',
  level: 'warn',
  explanation: '双引号里面再用双引号，应改用单引号；书名号里面再用书名号，应改用单书名号；引号和括号交叉，应理顺先后。',
  examples: [
    { bad: '他说：“要发扬“钉钉子”精神，久久为功。”', good: '他说：“要发扬‘钉钉子’精神，久久为功。”' },
    { bad: '深入开展“三服务（服务基层”活动）。', good: '深入开展“三服务（服务基层）”活动。' },
  ],
  check: (draft) => draft.pairProblems.flatMap((problem) => (problem.kind === 'crossed' || problem.kind === 'nested' ? [findingOf(problem)] : [])),
};

const inner: Readonly<Record<string, [string, string]>> = { '“': ['‘', '’'], '《': ['〈', '〉'] };

function findingOf({ kind, at, mark, partner }: PairProblem): Finding {
  const marks = inner[mark];
  if (kind === 'crossed' || !marks || partner === undefined) {
    const what = kind === 'crossed' ? '和外面的引号或括号交叉了，应当先开的后关' : '套在同样的符号里面了';
    return { start: at, end: at + 1, message: `这里的 ${mark} ${what}。`, fixes: [] };
  }
  const edits = [at, partner].map((start, i) => ({ start, end: start + 1, newText: marks[i] as string }));
  return { start: at, end: partner + 1, message: `同样的符号套在里面，里层应当用${mark === '“' ? '单引号' : '单书名号'}。`, fixes: [{ title: `里层改为${marks.join('')}`, edits }] };
}
