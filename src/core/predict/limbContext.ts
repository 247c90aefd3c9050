import { enumeratorAt, type EnumeratorForm } from '../speech/enumerator';
import { isNumbered } from '../speech/marks';
import { outlineOf, type OutlineNode } from '../speech/outline';
import { runsOf } from '../speech/restructure';
import { writeEnumerator } from '../speech/writeEnumerator';

/** A place where the next limb of a series or the next heading is being written. Offsets are UTF-16. */
export interface LimbContext {
  form: EnumeratorForm;
  /** The enumerator of the limb to come, with its marks. */
  enumerator: string;
  /** What already stands for it, enumerator included: `text.slice(start, offset)`; empty on a fresh line. */
  start: number;
  /** The part of the heading that is typed. */
  typed: string;
  /** Headings of the limbs before, in order; at least one. */
  siblings: string[];
  /** The limbs before go on with body text behind `。` in the same paragraph. */
  isRunIn: boolean;
}

const longestTyped = 30;
/** Behind one of these an item may begin within a paragraph. */
const pauses = /[。；：，！？]["”]?/gu;

/**
 * The limbs that may come at the offset, likeliest first: the one whose enumerator stands before the cursor or, on an empty line, the next
 * of every run that is open there.
 */
export function limbContexts(text: string, offset: number): LimbContext[] {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const newline = text.indexOf('\n', offset);
  const after = text.slice(offset, newline === -1 ? text.length : newline);
  if (before.trim() === '') return after.trim() === '' ? onFreshLine(text, lineStart, offset) : [];
  const at = [before.length - before.trimStart().length, ...[...before.matchAll(pauses)].map(({ 0: pause, index }) => index + pause.length)];
  for (const start of at.reverse()) {
    const context = behindEnumerator(text, lineStart + start, offset);
    if (context) return [context];
  }
  return [];
}

function behindEnumerator(text: string, start: number, offset: number): LimbContext | undefined {
  const written = text.slice(start, offset);
  // 二要 is typed before it can be told from 二要点: what is there so far decides.
  const enumerator = enumeratorAt(written) ?? enumeratorAt(`${written}　`);
  if (!enumerator || !(enumerator.number > 1)) return undefined;
  const typed = written.slice(enumerator.text.trimEnd().length);
  if (typed.length > longestTyped || /[。；\n]/u.test(typed)) return undefined;
  // With the new limb in place, since one item alone in a paragraph is no series yet.
  const [, ...run] = openRuns(`${text.slice(0, start)}${enumerator.text.trimEnd()}＿`).find(([last]) => last?.start === start) ?? [];
  if (!run[0] || !isNext(run[0], enumerator.number)) return undefined;
  return { form: enumerator.form, enumerator: enumerator.text.trimEnd(), start, typed, ...describe(text, run) };
}

function isNext(last: OutlineNode, number: number): boolean {
  return number === last.number + 1 || number === Number.POSITIVE_INFINITY;
}

function onFreshLine(text: string, lineStart: number, offset: number): LimbContext[] {
  return openRuns(text.slice(0, lineStart))
    .filter(([last]) => last && !last.isInline && isNumbered(last) && last.form !== 'sequence')
    .map((run) => {
      const last = run[0] as OutlineNode;
      const form = last.form as EnumeratorForm;
      return { form, enumerator: writeEnumerator(form, last.number + 1, last.enumerator), start: offset, typed: '', ...describe(text, run) };
    });
}

/** The runs that could go on at the end of the text, innermost first; each from its last item back. */
function openRuns(text: string): OutlineNode[][] {
  const runs: OutlineNode[][] = [];
  for (let siblings = outlineOf(text); siblings.length > 0; ) {
    const run = runsOf(siblings).at(-1) as OutlineNode[];
    runs.unshift([...run].reverse());
    siblings = (run.at(-1) as OutlineNode).children;
  }
  return runs;
}

function describe(text: string, run: readonly OutlineNode[]): { siblings: string[]; isRunIn: boolean } {
  const siblings = run.map(({ headingStart, headingEnd }) => text.slice(headingStart, headingEnd)).reverse();
  return { siblings, isRunIn: run.every((node) => node.isRunIn || text.charAt(node.headingEnd) === '。') };
}
