import type { HeadingSet } from '../headingSets';
import type { Finding, WantedHeading } from '../finding';
import type { Rule } from '../rule';

export const headingSeries: Rule = {
  id: 'heading-series',
  name: '小标题不齐',
  level: 'hint',
  explanation: '一组四个以上的同级小标题，其余字数都一样、开头或结尾的用字也一样，只有一个不同。可以从素材里挑一个字数相同的来换。整组本来就参差不齐的不提示。',
  examples: [
    {
      bad: '一、强化全局意识\n二、强化共享观念\n三、强化协作的工作能力\n四、强化责任担当\n',
      good: '一、强化全局意识\n二、强化共享观念\n三、强化协作能力\n四、强化责任担当\n',
    },
  ],
  check: (draft) => draft.headingSets.flatMap(oddOne),
};

function oddOne(set: HeadingSet): Finding[] {
  if (set.length < 4) return [];
  for (const odd of [set[0], set.find(({ text }) => text.length !== set[0]?.text.length)]) {
    const others = set.filter((heading) => heading !== odd);
    const model = others[0]?.text;
    if (!odd || !model || others.some(({ text }) => text.length !== model.length)) continue;
    const frame = frameOf(others.map(({ text }) => text));
    if (odd.text.length === model.length || frame === undefined) continue;
    const wanted: WantedHeading = { prefix: frame.prefix || odd.text.slice(0, 2), length: model.length };
    const message = `同级小标题都是 ${model.length} 字，这一个是 ${odd.text.length} 字。`;
    return [{ start: odd.start, end: odd.end, message, fixes: [], wanted }];
  }
  return [];
}

/** What the headings of a set begin or end with alike, if anything. */
function frameOf(headings: readonly string[]): { prefix: string; suffix: string } | undefined {
  const [first = '', ...rest] = headings;
  let prefix = first.length;
  let suffix = first.length;
  for (const heading of rest) {
    while (!heading.startsWith(first.slice(0, prefix))) prefix -= 1;
    while (!heading.endsWith(first.slice(first.length - suffix))) suffix -= 1;
  }
  return prefix + suffix === 0 ? undefined : { prefix: first.slice(0, prefix), suffix: first.slice(first.length - suffix) };
}
