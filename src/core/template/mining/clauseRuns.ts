import { alignSiblings } from './alignSiblings';
import { isTemplate } from './isTemplate';
import { frameText, slotMark } from './frame';
import type { Finding, Tokenise } from './finding';

type Run = Pick<Finding, 'frame' | 'shape' | 'joint' | 'limbs'> & { start: number };

interface Clause {
  text: string;
  start: number;
  pause: string;
}

const clause = /([^，；、。：！？…\n\s]{3,24})([，；、。]?)/gu;
const mostLimbs = 12;
/** What may stand before a series in its first clause, in characters. */
const longestLead = 8;

/** Series without numbers: three clauses or more, side by side, alike in length, that begin or end with the same word. */
export function clauseRuns(text: string, tokenise: Tokenise): Run[] {
  const runs: Run[] = [];
  let run: Clause[] = [];
  let end = 0;
  const close = () => {
    if (run.length >= 3) runs.push(...framed(run.slice(0, mostLimbs), tokenise));
    run = [];
  };
  for (const match of text.matchAll(clause)) {
    const next: Clause = { text: match[1] as string, start: match.index, pause: match[2] as string };
    const last = run[run.length - 1];
    if (last && !(next.start === end && isAlike(last, next, run.length === 1) && (run.length < 2 || last.pause === run[0]?.pause))) close();
    run.push(next);
    end = next.start + match[0].length;
  }
  close();
  return runs;
}

function isAlike(last: Clause, next: Clause, isFirst: boolean): boolean {
  if (last.pause === '') return false;
  const sharesHead = last.text.slice(0, 2) === next.text.slice(0, 2);
  const sharesTail = last.text.slice(-2) === next.text.slice(-2);
  const lead = last.text.length - next.text.length;
  const leads = isFirst && lead > 0 && lead <= longestLead;
  if (leads && (sharesTail || last.text.slice(lead, lead + 2) === next.text.slice(0, 2))) return true;
  if (Math.abs(lead) > 2) return false;
  return sharesHead || sharesTail || (last.text.length === next.text.length && last.text[0] === next.text[0] && last.text.at(-1) === next.text.at(-1));
}

function framed(clauses: readonly Clause[], tokenise: Tokenise): Run[] {
  const run = withoutLead(clauses, tokenise);
  if (run.some(({ text }) => text.includes(slotMark) || unpaired(text))) return [];
  const aligned = alignSiblings(run.map(({ text }) => tokenise(text)));
  const [first] = run as [Clause];
  if (!aligned || !isTemplate(aligned.frame, aligned.fillers, 'run')) return [];
  return [{ frame: frameText(aligned.frame), shape: 'run', joint: first.pause as Run['joint'], limbs: aligned.fillers, start: first.start }];
}

/** The first of several clauses of one length may carry what leads to them: `要谋得深一点、想得细一点、做得实一点`. */
function withoutLead(run: readonly Clause[], tokenise: Tokenise): readonly Clause[] {
  const [first, second, ...others] = run as [Clause, Clause, ...Clause[]];
  const lead = first.text.length - second.text.length;
  if (lead <= 0 || !others.every(({ text }) => text.length === second.text.length) || !isWordStart(first.text, lead, tokenise)) return run;
  return [{ ...first, text: first.text.slice(lead), start: first.start + lead }, second, ...others];
}

function isWordStart(text: string, offset: number, tokenise: Tokenise): boolean {
  let at = 0;
  for (const word of tokenise(text)) {
    if (at >= offset) break;
    at += word.length;
  }
  return at === offset;
}

function unpaired(text: string): boolean {
  return text.split('“').length !== text.split('”').length || text.split('《').length !== text.split('》').length || /[（）()]/u.test(text);
}
