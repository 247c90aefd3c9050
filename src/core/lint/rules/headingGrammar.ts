import type { HeadingSet } from '../headingSets';
import type { Finding } from '../finding';
import type { Rule } from '../rule';

/** With fewer siblings, two against one may be chance. */
const fewest = 4;
const openingLength = 2;

export const headingGrammar: Rule = {
  id: 'heading-grammar',
  name: '小标题句式不一',
  level: 'hint',
  explanation:
    '一组四个以上的同级小标题，其余都用同一个词开头（强化…、强化…），或都是“……，……”两句式、都带引号，只有一个不是。整组本来就各写各的不提示。',
  examples: [
    {
      bad: '一、强化全局意识\n二、强化共享观念\n三、提升协作能力\n四、强化责任担当\n',
      good: '一、强化全局意识\n二、强化共享观念\n三、强化协作能力\n四、强化责任担当\n',
    },
    {
      bad: '一、提高站位，增强政治自觉\n二、突出重点，抓好任务落实\n三、改进作风狠抓工作落实\n四、严明纪律，强化责任担当\n',
      good: '一、提高站位，增强政治自觉\n二、突出重点，抓好任务落实\n三、改进作风，狠抓工作落实\n四、严明纪律，强化责任担当\n',
    },
  ],
  check: (draft) => draft.headingSets.flatMap((set) => oddOne(set, (text) => text.slice(0, openingLength), openingMessage) ?? oddOne(set, pausesOf, pausesMessage) ?? oddOne(set, quotationOf, quotationMessage) ?? []),
};

/** The one heading whose trait differs, when all others agree in it. */
function oddOne(set: HeadingSet, traitOf: (text: string) => string, messageFor: (trait: string) => string | undefined): Finding[] | undefined {
  if (set.length < fewest) return undefined;
  const traits = set.map(({ text }) => traitOf(text));
  const common = traits[0] === traits[1] || traits[0] === traits[2] ? traits[0] : traits[1];
  const odd = set.filter((_, i) => traits[i] !== common);
  const message = messageFor(common ?? '');
  const [one] = odd;
  return odd.length === 1 && one && message !== undefined ? [{ start: one.start, end: one.end, message, fixes: [], wanted: wantedFor(set, one.text, common ?? '') }] : undefined;
}

function wantedFor(set: HeadingSet, odd: string, common: string): { prefix: string; length: number } {
  const model = set.find(({ text }) => text !== odd)?.text ?? odd;
  return { prefix: common.length === openingLength && model.startsWith(common) ? common : odd.slice(0, openingLength), length: model.length };
}

function openingMessage(opening: string): string | undefined {
  return /^\p{Script=Han}{2}$/u.test(opening) ? `其余同级小标题都用“${opening}”开头，这一个不是。` : undefined;
}

function pausesOf(text: string): string {
  return text.replace(/[^，]/gu, '');
}

function pausesMessage(pauses: string): string | undefined {
  return pauses === '' ? undefined : `其余同级小标题都是用逗号隔开的 ${pauses.length + 1} 句，这一个不是。`;
}

function quotationOf(text: string): string {
  return text.includes('“') ? '“' : '';
}

function quotationMessage(mark: string): string | undefined {
  return mark === '' ? undefined : '其余同级小标题都带引号，这一个没有照同样的句式写。';
}
