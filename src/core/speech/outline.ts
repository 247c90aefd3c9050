import { findMarks, type Mark } from './marks';

/** A heading or a numbered point, with what stands below it. Offsets are UTF-16, ranges half-open. */
export interface OutlineNode extends Mark {
  /** From the enumerator to the end of the last thing that belongs to it. Nodes nest and never overlap. */
  end: number;
  children: OutlineNode[];
}

/** Speeches nest four deep or five; a text that goes deeper is no speech, and its runs are laid side by side. */
const deepest = 16;

/**
 * A speech as a tree of headings, numbered points and series items. Linear in the length of the text.
 *
 * A number that goes on where an open run stopped is its next sibling; a number one opens a run below what is open, unless it
 * ranks above it; a run inside a paragraph ends with the paragraph unless the next one goes on with it.
 */
export function outlineOf(text: string): OutlineNode[] {
  const roots: OutlineNode[] = [];
  const open: OutlineNode[] = [];
  const close = (depth: number, at: number) => {
    for (const node of open.splice(depth)) node.end = Math.min(node.end, at);
  };
  for (const mark of findMarks(text)) {
    const depth = depthOf(mark, open);
    if (depth === -1) continue;
    close(depth, mark.start);
    const parent = open[open.length - 1];
    const node: OutlineNode = { ...mark, end: Math.min(parent?.end ?? text.length, isOneParagraph(mark) ? mark.paragraphEnd : text.length), children: [] };
    (parent?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

/** Points within a paragraph, and lines behind a dash, end with it. */
function isOneParagraph({ isInline, form }: Mark): boolean {
  return isInline || form === 'dash' || form === 'bare';
}

/** How many of the open nodes stay open above the mark; -1 when it is no part of the outline. */
function depthOf(mark: Mark, open: readonly OutlineNode[]): number {
  if (mark.form === 'markdown') return firstDepth(open, ({ level }) => level >= mark.level);
  const sibling = open.findLastIndex(({ form, number }) => form === mark.form && follows(mark.number, number));
  if (sibling !== -1) return sibling;
  if (mark.number !== 1) return depthOfStray(mark, open);
  // A new run: what ranks lower, and runs within paragraphs that are over, end here.
  const above = firstDepth(open, (node) => node.level > mark.level || (isOneParagraph(node) && node.form !== 'dash' && node.paragraphEnd <= mark.start));
  const top = open[above - 1];
  if (top?.form === mark.form) return above < deepest && nests(mark, top) ? above : firstDepth(open.slice(0, above), ({ form }) => form === mark.form);
  return above;
}

function follows(number: number, last: number): boolean {
  return number === last + 1 || (number === Number.POSITIVE_INFINITY && Number.isFinite(last));
}

/** A run that starts over within an item of its own form: in the item's paragraph, or announced by a colon. */
function nests(mark: Mark, top: OutlineNode): boolean {
  return mark.start < top.paragraphEnd || (top.endsInColon && !mark.isInline);
}

/** A number out of order: beside its like when that is open; by its rank when it is a heading; otherwise chance. */
function depthOfStray(mark: Mark, open: readonly OutlineNode[]): number {
  const like = open.findLastIndex(({ form }) => form === mark.form);
  if (like !== -1) return mark.isInline && (open[like] as OutlineNode).paragraphEnd <= mark.start ? -1 : like;
  if (mark.isInline) return -1;
  return firstDepth(open, ({ level }) => level >= mark.level);
}

function firstDepth(open: readonly OutlineNode[], isOver: (node: OutlineNode) => boolean): number {
  const found = open.findIndex(isOver);
  return found === -1 ? open.length : found;
}

/** All nodes of an outline in reading order, with their depth. */
export function* walkOutline(nodes: readonly OutlineNode[], depth = 0): Generator<{ node: OutlineNode; depth: number }> {
  for (const node of nodes) {
    yield { node, depth };
    yield* walkOutline(node.children, depth + 1);
  }
}
