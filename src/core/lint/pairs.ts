import type { Span } from './draft';

/** What is wrong with a mark that should come in pairs. Offsets are those of the whole text. */
export interface PairProblem {
  kind: 'unclosed' | 'unopened' | 'crossed' | 'nested';
  at: number;
  mark: string;
  /** Where its partner stands, if it has one. */
  partner?: number;
}

export const closers: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '（': '）', '(': ')', '《': '》', '〈': '〉', '【': '】', '〔': '〕' };
const openers: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(closers).map(([open, close]) => [close, open]));
/** `(一）` is untidy, but it is a pair. */
const alike = (mark: string) => mark.replace('(', '（').replace(')', '）');
/** `1）` `a)` `一）`: items that are numbered with half a bracket, and western apostrophes. */
const halfBracket = /(?:^|[\s。；，：、])(?:[0-9０-９]{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,2})$/u;
/** Prose never has more than this open at once. */
const deepest = 12;
/** A quotation of several paragraphs is not longer than this. */
const longestQuotation = 2000;
const marks = /[“”‘’（）()《》〈〉【】〔〕]/gu;

/** The problems of all paragraphs; quotations that run over several paragraphs are none. */
export function pairProblemsOf(paragraphs: readonly Span[]): PairProblem[] {
  const all = paragraphs.flatMap((paragraph, i) =>
    pairProblems(paragraph).filter(({ kind, mark }) => !(kind === 'unclosed' && mark === '“' && paragraphs[i + 1]?.text.startsWith('“'))),
  );
  const runsOver = (one: PairProblem | undefined, next: PairProblem | undefined) =>
    one?.kind === 'unclosed' && next?.kind === 'unopened' && closers[one.mark] === next.mark && next.at - one.at <= longestQuotation;
  return all.filter((problem, i) => !runsOver(problem, all[i + 1]) && !runsOver(all[i - 1], problem));
}

/** The problems of the marks of a paragraph, in order. */
export function pairProblems({ text, start: offset }: Span): PairProblem[] {
  const problems: PairProblem[] = [];
  const open: { mark: string; at: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (mark in closers) {
      if (open.length === deepest) return [];
      open.push({ mark, at: index });
      continue;
    }
    const opener = alike(openers[mark] as string);
    if (mark === '’' && (/[a-zA-Z]/u.test(text.charAt(index - 1)) || /[0-9]/u.test(text.charAt(index + 1)))) continue;
    const partner = open.findLastIndex((one) => alike(one.mark) === opener);
    if (partner === -1) {
      if (opener !== '（' || !halfBracket.test(text.slice(Math.max(0, index - 4), index))) problems.push({ kind: 'unopened', at: offset + index, mark });
      continue;
    }
    const begun = open[partner] as { mark: string; at: number };
    for (const inner of open.splice(partner).slice(1)) {
      const isCrossed = text.includes(closers[inner.mark] as string, index);
      problems.push({ kind: isCrossed ? 'crossed' : 'unclosed', at: offset + inner.at, mark: inner.mark });
      if (isCrossed) open.push(inner);
    }
    const isNested = open.some((outer) => outer.mark === begun.mark && !'（('.includes(begun.mark));
    if (isNested) problems.push({ kind: 'nested', at: offset + begun.at, mark: begun.mark, partner: offset + index });
  }
  for (const { mark, at } of open) problems.push({ kind: 'unclosed', at: offset + at, mark });
  // With one mark missing, what looks nested is rather two quotations side by side.
  const missing = new Set(problems.filter(({ kind }) => kind === 'unclosed').map(({ mark }) => mark));
  return problems.filter(({ kind, mark }) => kind !== 'nested' || !missing.has(mark)).sort((a, z) => a.at - z.at);
}
