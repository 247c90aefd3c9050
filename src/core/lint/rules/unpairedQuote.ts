import { finding } from '../finding';
import { closers, type PairProblem } from '../pairs';
import type { Rule } from '../rule';

export const unpairedQuote: Rule = {
  id: 'unpaired-quote',
  name: '引号不成对',
  level: 'warn',
  explanation: '一段之内引号只有一半，或者方向写反。一段引文跨几个自然段、每段开头都有前引号的，不提示。',
  examples: [
    { bad: '要树牢“四个意识“，坚定信心。', good: '要树牢“四个意识”，坚定信心。' },
    { bad: '坚持“一线工作法，深入基层。', good: '坚持“一线工作法”，深入基层。' },
  ],
  check: (draft) => {
    const problems = draft.pairProblems.filter(({ kind, mark }) => (kind === 'unclosed' || kind === 'unopened') && '“”‘’'.includes(mark));
    return problems.flatMap((problem, i) => {
      const next = problems[i + 1];
      if (mismatched(problem, next)) return [];
      if (mismatched(problems[i - 1], problem)) return [finding(problem.at, problem.at + 1, '后引号和前引号不是一对。', closers[(problems[i - 1] as PairProblem).mark])];
      if (turned(problem, next)) return problem.kind === 'unclosed' ? [] : [reversed(problem)];
      if (turned(problems[i - 1], problem)) return problem.kind === 'unclosed' ? [reversed(problem)] : [];
      return [finding(problem.at, problem.at + 1, `这个${problem.kind === 'unclosed' ? '前引号没有配对的后' : '后引号没有配对的前'}引号。`)];
    });
  },
};

const otherWay: Readonly<Record<string, string>> = { '“': '”', '”': '“', '‘': '’', '’': '‘' };
/** Two marks of one direction this close together enclose something: one of them is the wrong way round. */
const longestQuoted = 60;

/** `“六五’`: a single mark closes what a double one has opened, or the other way round. */
function mismatched(one: PairProblem | undefined, next: PairProblem | undefined): boolean {
  return one?.kind === 'unclosed' && next?.kind === 'unopened' && next.at - one.at <= longestQuoted;
}

function turned(one: PairProblem | undefined, next: PairProblem | undefined): boolean {
  return one !== undefined && next !== undefined && one.mark === next.mark && next.at - one.at <= longestQuoted;
}

function reversed({ at, mark }: PairProblem) {
  return finding(at, at + 1, `引号方向反了：这里应当是${mark === '“' || mark === '‘' ? '后' : '前'}引号。`, otherWay[mark]);
}
