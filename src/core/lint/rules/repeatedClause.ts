import { endsClause, isHan } from '../../text/characters';
import type { Rule } from '../rule';

export const repeatedClause: Rule = {
  id: 'repeated-clause',
  name: '语句重复',
  level: 'hint',
  explanation: '同一个较长的分句（20 字以上）在正文里一字不差地出现了两次，可能是复制后忘了改。出现三次以上的多是有意反复，不提示；标题、引号里的不算。',
  examples: [
    {
      bad: '要把各项部署要求不折不扣地落实到每一个基层单位，抓紧抓实。\n要把各项部署要求不折不扣地落实到每一个基层单位，务求实效。',
      good: '要把各项部署要求不折不扣地落实到每一个基层单位，抓紧抓实。\n要盯住重点任务，务求实效。',
    },
  ],
  check: (draft) => {
    const places = new Map<string, number[]>();
    for (const { text, start, isHeading } of draft.paragraphs) {
      if (isHeading) continue;
      for (const [from, to] of clauseRanges(text)) {
        const clause = text.slice(from, to);
        if (isQuoting(clause)) continue;
        const seen = places.get(clause) ?? [];
        seen.push(start + from);
        places.set(clause, seen);
      }
    }
    const repeated = [...places].flatMap(([clause, [first, second, third]]) =>
      first === undefined || second === undefined || third !== undefined ? [] : [{ first, start: second, end: second + clause.length }],
    );
    return joined(repeated.sort((a, z) => a.start - z.start)).map(({ start, end }) => ({ start, end, message: '这句话前面已经一字不差地说过一次。', fixes: [] }));
  },
};

const shortest = 20;
/** Clauses are repeated as one passage when what stands between them, shorter clauses mostly, is not longer than this. */
const within = 40;

interface Repeated {
  first: number;
  start: number;
  end: number;
}

/** Clauses that were said one after the other before, too, make one finding. */
function joined(repeated: readonly Repeated[]): Repeated[] {
  const passages: Repeated[] = [];
  for (const clause of repeated) {
    const last = passages[passages.length - 1];
    const isNext = last && clause.start - last.end <= within && clause.start - last.start === clause.first - last.first;
    if (isNext) last.end = clause.end;
    else passages.push({ ...clause });
  }
  return passages;
}

function isQuoting(clause: string): boolean {
  return /[“”《》]/u.test(clause) || !isHan(clause.charAt(0));
}

function* clauseRanges(text: string): Generator<[from: number, to: number]> {
  let from = 0;
  for (let i = 0; i <= text.length; i += 1) {
    if (i < text.length && !endsClause(text.charAt(i))) continue;
    if (i - from >= shortest) yield [from, i];
    from = i + 1;
  }
}
