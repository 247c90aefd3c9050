import type { Finding, Fix } from '../finding';
import type { HeadingSet } from '../headingSets';
import { oddHeadings, type OddHeading } from '../oddHeading';
import type { Rule } from '../rule';

/** With fewer siblings, two against one may be chance. */
const fewest = 4;
const openingLength = 2;

export const headingGrammar: Rule = {
  id: 'heading-grammar',
  name: '小标题句式不一',
  level: 'hint',
  explanation:
    '一组同级小标题，其余句式都一样，只有个别不是：其余都是动词带宾语（强化…、压实…），偏有一个是名词短语（组织领导的加强）、主谓句（作风转变）或“要……”；其余都是“在……上……”“以……”“把……”“关于……”“……是……”、问句，偏有一个不是；其余都用同一个词开头，都是“……，……”两句式、都以四字开头、都带引号，偏有一个不是。整组本来就各写各的，或者拿不准是哪种句式的，不提示。能直接改顺的给出改法，其他的可以从素材里挑字数相同的来换。',
  examples: [
    {
      bad: '一、强化使命担当\n二、组织领导的加强\n三、压实工作责任\n四、严明纪律要求\n',
      good: '一、强化使命担当\n二、加强组织领导\n三、压实工作责任\n四、严明纪律要求\n',
    },
    {
      bad: '一、在学懂弄通上下功夫\n二、狠抓工作落实\n三、在改进作风上见成效\n四、在严守纪律上作表率\n',
      good: '一、在学懂弄通上下功夫\n二、在狠抓落实上求突破\n三、在改进作风上见成效\n四、在严守纪律上作表率\n',
    },
    {
      bad: '一、强化全局意识\n二、强化共享观念\n三、提升协作能力\n四、强化责任担当\n',
      good: '一、强化全局意识\n二、强化共享观念\n三、强化协作能力\n四、强化责任担当\n',
    },
    {
      bad: '一、提高站位，增强政治自觉\n二、突出重点，抓好任务落实\n三、改进作风狠抓工作落实\n四、严明纪律，强化责任担当\n',
      good: '一、提高站位，增强政治自觉\n二、突出重点，抓好任务落实\n三、改进作风，狠抓工作落实\n四、严明纪律，强化责任担当\n',
    },
  ],
  check: (draft) => draft.headingSets.flatMap(oddOnes),
};

function oddOnes(set: HeadingSet): Finding[] {
  const built = oddHeadings(set);
  const byOpening = oddOne(set, (text) => text.slice(0, openingLength), openingMessage);
  if (byOpening) return byOpening.map((found) => ({ ...found, fixes: built.filter(({ heading }) => heading.start === found.start).flatMap(fixesOf) }));
  if (built.length > 0) return built.map((odd) => findingOf(set, odd));
  return oddOne(set, pausesOf, pausesMessage) ?? oddOne(set, quotationOf, quotationMessage) ?? oddOne(set, firstHalfOf, firstHalfMessage) ?? [];
}

function findingOf(set: HeadingSet, odd: OddHeading): Finding {
  const { heading: { start, end, text }, common } = odd;
  const model = set.find((heading) => heading !== odd.heading)?.text ?? text;
  const prefix = (odd.replacement ?? text).slice(0, openingLength);
  return { start, end, message: `其余同级小标题都是${common}的句式，这一个不是。`, fixes: fixesOf(odd), wanted: { prefix, length: model.length } };
}

function fixesOf({ heading: { start, end }, replacement }: OddHeading): Fix[] {
  return replacement === undefined ? [] : [{ title: `改为“${replacement}”`, edits: [{ start, end, newText: replacement }] }];
}

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

/** Length of the first of two halves where that is four characters, as 提高站位，… has it. */
function firstHalfOf(text: string): string {
  const [first = '', second] = text.split('，');
  return second !== undefined && /^\p{Script=Han}{4}$/u.test(first) ? first.replace(/./gu, '字') : '';
}

function firstHalfMessage(half: string): string | undefined {
  return half === '' ? undefined : '其余同级小标题的前半句都是四个字，这一个不是。';
}
