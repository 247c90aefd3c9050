import type { Span } from '../draft';
import type { HeadingSet } from '../headingSets';
import type { Finding } from '../finding';
import type { Rule } from '../rule';

export const repeatedVerb: Rule = {
  id: 'repeated-verb',
  name: '小标题动词重复',
  level: 'hint',
  explanation:
    '四个以上等长的同级小标题，开头的动词各不相同，偏偏有两个重复。整组用同一个动词是有意的排比，不提示。',
  examples: [
    {
      bad: '一、提高政治站位\n二、突出工作重点\n三、压实各方责任\n四、突出问题导向\n',
      good: '一、提高政治站位\n二、突出工作重点\n三、压实各方责任\n四、坚持问题导向\n',
    },
  ],
  check: (draft) => draft.headingSets.flatMap(repeated),
};

/** Longer headings are clauses, and what they begin with is no plain verb. */
const longest = 12;
const opensFrame = /^[以用把在从对向让为]/u;

function repeated(set: HeadingSet): Finding[] {
  if (set.length < 4 || set.some(({ text }) => text.length !== set[0]?.text.length || text.length > longest || opensFrame.test(text))) return [];
  const byVerb = new Map<string, Span[]>();
  for (const heading of set) {
    const verb = heading.text.slice(0, 2);
    const alike = byVerb.get(verb) ?? [];
    alike.push(heading);
    byVerb.set(verb, alike);
  }
  const [pair, ...others] = [...byVerb.values()].filter(({ length }) => length > 1);
  const [first, second] = pair ?? [];
  if (!pair || pair.length !== 2 || others.length > 0 || !first || !second) return [];
  const verb = second.text.slice(0, 2);
  return [{ start: second.start, end: second.start + 2, message: `“${verb}”和前面的“${first.text}”重复了，同级其他小标题用的动词各不相同。`, fixes: [] }];
}
