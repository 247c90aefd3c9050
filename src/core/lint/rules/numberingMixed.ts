import type { OutlineNode } from '../../speech/outline';
import { writeEnumerator } from '../../speech/writeEnumerator';
import type { Draft } from '../draft';
import type { Finding } from '../finding';
import type { Numbered } from '../mixedRuns';
import { numberedAs } from '../numberedRuns';
import type { Rule } from '../rule';

export const numberingMixed: Rule = {
  id: 'numbering-mixed',
  name: '编号形式不一',
  level: 'warn',
  explanation:
    '同一组编号里，个别项的写法和其他项不同，例如“一要…二是…三要…”，“（一）”后面跟“二、”，“（一）”混着“(二)”，“1.”混着“2、”。只有一两项与多数不同才提示；一半对一半时，提示后出现的写法。一项里面另起的一组（一要……：一是…，二是…）和“首先……，第二……”不提示。',
  examples: [
    { bad: '（一）抓学习\n（二）抓作风\n(三)抓落实\n', good: '（一）抓学习\n（二）抓作风\n（三）抓落实\n' },
    { bad: '一要把准方向，二是压实责任，三要严明纪律。\n', good: '一要把准方向，二要压实责任，三要严明纪律。\n' },
    { bad: '（一）抓学习\n二、抓作风\n（三）抓落实\n', good: '（一）抓学习\n（二）抓作风\n（三）抓落实\n' },
  ],
  check: (draft) => [
    ...draft.numberedRuns.flatMap((run) => oddOnes(run, look).flatMap(({ node, model }) => oddLook(node.start, node.enumerator, model.enumerator, numberedAs(model, node.number)))),
    ...draft.mixedRuns.flatMap((run) => oddOnes(run, ({ form }) => form).map(({ node, model }) => oddForm(draft, node, model, run.length))),
  ],
};

/** How an enumerator looks apart from its number; circles and `首先，` `其次，` look alike in their own way. */
function look({ enumerator, form }: Pick<OutlineNode, 'enumerator' | 'form'>): string {
  if (form === 'circle' || form === 'sequence') return form;
  return enumerator.replace(/[0-9０-９一二三四五六七八九十百零〇]+/u, (number) => (/[０-９]/u.test(number) ? '１' : '1'));
}

/** The one or two of a run that are not like the rest, each with one of the rest; half and half, the later ones. */
function oddOnes<T>(run: readonly T[], traitOf: (node: T) => string): { node: T; model: T }[] {
  const byTrait = new Map<string, T[]>();
  for (const node of run) {
    const alike = byTrait.get(traitOf(node));
    if (alike) alike.push(node);
    else byTrait.set(traitOf(node), [node]);
  }
  const [common, ...others] = [...byTrait.values()].sort((a, z) => z.length - a.length);
  const model = common?.[0];
  const odd = new Set(others.flat());
  if (!common || model === undefined || odd.size === 0 || odd.size > 2 || common.length < odd.size) return [];
  return run.filter((node) => odd.has(node)).map((node) => ({ node, model }));
}

function oddLook(start: number, enumerator: string, model: string, newText: string): Finding {
  return found({ start, end: start + enumerator.length, newText }, enumerator, model);
}

/** `第二，要抓` is `二要抓` among 一要 and 三要, and the other way round; a heading in numbers has no 要 before it. */
function oddForm({ words }: Draft, node: Numbered, model: Numbered, count: number): Finding {
  const end = node.start + node.enumerator.length;
  const newText = writeEnumerator(model.form, node.number, model.enumerator, count);
  const hasDemand = words.startsWith('要', end);
  if (model.form === 'demand' && hasDemand) return found({ start: node.start, end: end + 1, newText }, node.enumerator, model.enumerator);
  const needsDemand = node.form === 'demand' && (model.form === 'ordinal' || model.form === 'sequence');
  return found({ start: node.start, end, newText: needsDemand ? `${newText}要` : newText }, node.enumerator, model.enumerator);
}

function found(edit: { start: number; end: number; newText: string }, enumerator: string, model: string): Finding {
  const message = `同组编号多写作“${model}”的样式，这里是“${enumerator}”。`;
  return { start: edit.start, end: edit.start + enumerator.length, message, fixes: [{ title: `改为“${edit.newText}”`, edits: [edit] }] };
}
