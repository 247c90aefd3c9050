import { isNumbered } from '../../speech/marks';
import type { OutlineNode } from '../../speech/outline';
import { alignSiblings } from './alignSiblings';
import { frameText, slotMark } from './frame';
import { isTemplate } from './isTemplate';
import type { Finding, Tokenise } from './finding';

type Series = Pick<Finding, 'frame' | 'shape' | 'joint' | 'limbs'> & { start: number };

const longestHeading = 40;
/** Siblings beyond these are a list, not a series that somebody composed. */
const mostSiblings = 20;

/** The frames of sibling headings and points, at every level of an outline of `text`. */
export function siblingSeries(text: string, outline: readonly OutlineNode[], tokenise: Tokenise): Series[] {
  const found = runsOfOneForm(outline).flatMap((siblings) => seriesOf(text, siblings, tokenise));
  return [...found, ...outline.flatMap(({ children }) => siblingSeries(text, children, tokenise))];
}

function runsOfOneForm(nodes: readonly OutlineNode[]): OutlineNode[][] {
  const runs: OutlineNode[][] = [];
  // Clauses side by side without numbers are looked for elsewhere.
  for (const node of nodes.filter((each) => isNumbered(each) || each.form === 'markdown')) {
    const last = runs[runs.length - 1];
    const before = last?.[last.length - 1];
    if (before && before.form === node.form && (node.number > before.number || node.form === 'markdown')) last?.push(node);
    else runs.push([node]);
  }
  return runs.filter(({ length }) => length >= 2).map((run) => run.slice(0, mostSiblings));
}

function seriesOf(text: string, siblings: readonly OutlineNode[], tokenise: Tokenise): Series[] {
  const [first] = siblings as [OutlineNode];
  const headings = siblings.map(({ headingStart, headingEnd }) => text.slice(headingStart, headingEnd).trim());
  const { start, form } = first;
  const shape = siblings.every(({ isInline, isSeries }) => !isInline && !isSeries) ? 'heading' : 'point';
  const whole = framesAlong(headings, tokenise);
  const clauses = whole.some(hasOpenClause) || whole.length === 0 ? [...framesAlong(headings.map(firstClause), tokenise), ...framesAlong(headings.map(lastClause), tokenise)] : [];
  const found = clauses.length > 0 ? clauses : whole;
  const seen = new Set<string>();
  return found.filter(({ frame }) => !seen.has(frame) && seen.add(frame)).map((series) => ({ ...series, shape, joint: form === 'bare' || form === 'dash' ? '。' : form, start }));
}

/** Frames that three siblings in a row share, or more, or all two that are of one length. */
function framesAlong(texts: readonly string[], tokenise: Tokenise): Pick<Finding, 'frame' | 'limbs'>[] {
  const isCouplet = texts.length === 2 && texts[0]?.length === texts[1]?.length;
  const fewest = isCouplet ? 2 : 3;
  const words = texts.map((text) => (text.length <= longestHeading && !text.includes(slotMark) ? tokenise(text) : []));
  const found: Pick<Finding, 'frame' | 'limbs'>[] = [];
  for (let from = 0; from + fewest <= words.length; ) {
    let best: ReturnType<typeof alignSiblings>;
    let to = from + fewest;
    for (; to <= words.length; to += 1) {
      const siblings = words.slice(from, to);
      const next = siblings.every(({ length }) => length > 0) ? alignSiblings(siblings) : undefined;
      if (!next || !isTemplate(next.frame, next.fillers, 'heading')) break;
      best = next;
    }
    if (best) found.push({ frame: frameText(best.frame), limbs: best.fillers });
    from = best ? to - 1 : from + 1;
  }
  return found;
}

/** A clause of which nothing is fixed: of `强化＿＿，＿＿` only `强化＿＿` is worth keeping. */
function hasOpenClause({ frame }: Pick<Finding, 'frame'>): boolean {
  return frame.split(pause).some((clause) => clause.replaceAll(slotMark, '') === '');
}

const pause = /[，；：,;:]/u;

function firstClause(heading: string): string {
  return heading.split(pause)[0] ?? '';
}

function lastClause(heading: string): string {
  const clauses = heading.split(pause);
  return clauses.length > 1 ? (clauses[clauses.length - 1] ?? '') : '';
}
