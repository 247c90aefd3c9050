import { chineseNumber } from '../speech/chineseNumber';
import type { EnumeratorForm } from '../speech/enumerator';
import { isNumbered } from '../speech/marks';
import type { OutlineNode } from '../speech/outline';
import type { Fix } from './finding';

/** Siblings of one form, in order; where the numbers start over at one, another run begins. */
export function numberedRunsOf(outline: readonly OutlineNode[]): OutlineNode[][] {
  const runs: OutlineNode[][] = [];
  const open = new Map<string, OutlineNode[]>();
  for (const node of outline) {
    if (isNumbered(node) && Number.isFinite(node.number)) {
      const run = open.get(node.form);
      const last = run?.[run.length - 1];
      if (!run || !last || (node.number === 1 && last.number !== 1)) {
        const begun = [node];
        open.set(node.form, begun);
        runs.push(begun);
      } else {
        run.push(node);
      }
    }
    for (const run of numberedRunsOf(node.children)) runs.push(run);
  }
  return runs;
}

/** Where a run does not count on: a number is left out, comes twice, or comes too late. */
export interface Break {
  kind: 'gap' | 'duplicate' | 'order';
  node: OutlineNode;
  previous: OutlineNode;
  fix: Fix;
}

/** A run with more breaks than this was never numbered in earnest. */
const mostBreaks = 20;

/** The first breaks of a run, in order. A number that is only late leaves no gap before it. */
export function breaksOf(run: readonly OutlineNode[]): Break[] {
  const numbers = new Set(run.map(({ number }) => number));
  const breaks: Break[] = [];
  for (let i = 1; i < run.length && breaks.length < mostBreaks; i += 1) {
    const [previous, node] = [run[i - 1] as OutlineNode, run[i] as OutlineNode];
    const step = node.number - previous.number;
    const kind = step === 0 ? 'duplicate' : step < 0 ? 'order' : step === 1 || numbers.has(node.number - 1) ? undefined : 'gap';
    if (kind !== undefined) breaks.push({ kind, node, previous, fix: countOn(run, kind === 'order' ? 0 : i) });
  }
  return breaks;
}

/** Numbers the run anew from its `i`-th member on. */
function countOn(run: readonly OutlineNode[], i: number): Fix {
  const first = i === 0 ? 1 : (run[i - 1] as OutlineNode).number + 1;
  const edits = run.slice(i).flatMap((node, k) => {
    const newText = numberedAs(node, first + k);
    return newText === node.enumerator ? [] : [{ start: node.start, end: node.start + node.enumerator.length, newText }];
  });
  return { title: i === 0 ? '本组重新编号' : '从这里起顺次编号', edits };
}

const highest: Partial<Record<EnumeratorForm, number>> = { circle: 20 };

/** The node's enumerator with another number, written as this one is; unchanged where its form has no such number. */
export function numberedAs(node: OutlineNode, number: number): string {
  const { enumerator } = node;
  if (!isNumbered(node)) return enumerator;
  const { form } = node;
  if (number > (highest[form] ?? 99)) return enumerator;
  if (form === 'circle') return String.fromCharCode('①'.charCodeAt(0) + number - 1);
  return enumerator
    .replace(/[一二三四五六七八九十百零〇]+/u, () => chineseNumber(number))
    .replace(/[0-9]+/u, () => String(number))
    .replace(/[０-９]+/u, () => String(number).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)));
}
