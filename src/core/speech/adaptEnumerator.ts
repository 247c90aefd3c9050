import { enumeratorAt, type Enumerator, type EnumeratorForm } from './enumerator';
import { isNumbered } from './marks';
import { outlineOf, type OutlineNode } from './outline';
import { apply } from './restructure';
import { writeEnumerator } from './writeEnumerator';

type Numbered = OutlineNode & { form: EnumeratorForm };

/** Forms of headings, the highest first. */
const headingForms: readonly EnumeratorForm[] = ['part', 'comma', 'bracket', 'digit', 'digitBracket', 'circle'];
/** No enumerator is written beyond. */
const highest = 99;

/**
 * The passage with the enumerator that the draft has at `offset` (UTF-16): the next one of the innermost run that is open there, or the
 * first of a new run below a heading that has nothing under it yet. An enumerator that the draft has already typed is not written twice;
 * a place that asks for none leaves a passage without one as it is.
 */
export function adaptEnumerator(draft: string, offset: number, passage: string): string {
  const before = draft.slice(0, offset);
  const own = enumeratorAt(passage);
  const body = passage.slice(own?.text.length ?? 0);
  if (endsInEnumerator(before)) return body;
  const run = ownRun(passage, own);
  if (run.length > 1) return continued(before, passage, run);
  const wanted = enumeratorFor(before, own);
  return wanted === undefined ? passage : wanted + body;
}

/** Whether the draft stops right behind an enumerator: `（三）`, `…。二要`. */
function endsInEnumerator(before: string): boolean {
  const [last] = /[^\n。；：！？，]*[，、.．]?$/u.exec(before) ?? [''];
  const typed = last.trimStart();
  return typed !== '' && enumeratorAt(typed)?.text.trimEnd() === typed.trimEnd();
}

/** The items of a passage that is a series in itself. */
function ownRun(passage: string, own: Enumerator | undefined): Numbered[] {
  return own ? outlineOf(passage).filter((node): node is Numbered => node.form === own.form) : [];
}

/** A series goes on with a series of its form, and otherwise keeps its numbers. */
function continued(before: string, passage: string, run: readonly Numbered[]): string {
  const open = openAt(before).findLast(({ form }) => form === run[0]?.form);
  if (!open) return passage;
  const replacements = run.map((item, i) => ({ start: item.start, end: item.start + item.enumerator.length, newText: following(before, open, i + 1)?.trim() ?? item.enumerator }));
  return apply(passage, replacements);
}

/** Undefined when the place asks for nothing. */
function enumeratorFor(before: string, own: Enumerator | undefined): string | undefined {
  const open = openAt(before);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (line.trim() !== '' && (own?.isSeries ?? true)) {
    const item = open.findLast(({ isInline, isSeries, start }) => (isInline || isSeries) && start >= before.length - line.length);
    return item && (own || /[。；]\s*$/u.test(line)) ? following(before, item) : undefined;
  }
  const innermost = line.trim() === '' ? open[open.length - 1] : open.findLast(({ isSeries, isInline }) => !isSeries && !isInline);
  if (!innermost) return own && line.trim() === '' ? numbered(own.form, 1, own.text) : undefined;
  if (isBare(before, innermost)) return firstBelow(before, innermost, own);
  return own || isListItem(before, innermost) ? following(before, innermost) : undefined;
}

/** The numbered nodes that are open at the end of a text, outermost first. */
function openAt(before: string): Numbered[] {
  const lineStart = before.lastIndexOf('\n') + 1;
  const open: Numbered[] = [];
  for (let nodes = outlineOf(before); nodes.length > 0; nodes = (nodes[nodes.length - 1] as OutlineNode).children) {
    const last = nodes[nodes.length - 1] as OutlineNode;
    // What stands within a paragraph ends with it.
    if (last.isInline && last.paragraphEnd < lineStart) break;
    if (isNumbered(last)) open.push(last);
  }
  return open;
}

/** A heading alone on its line, with nothing under it. */
function isBare(before: string, { headingEnd, isInline, isRunIn }: Numbered): boolean {
  return !isInline && !isRunIn && before.slice(headingEnd).trim() === '' && before.slice(headingEnd).includes('\n');
}

/** One of at least two paragraphs that each open with their number and say all they have to say. */
function isListItem(before: string, { number, isRunIn, isSeries, paragraphEnd }: Numbered): boolean {
  return (isRunIn || isSeries) && number > 1 && before.slice(paragraphEnd).trim() === '';
}

/** The first item below a heading: in the form that its earlier siblings have below them, or the passage's own, or the next lower one. */
function firstBelow(before: string, heading: Numbered, own: Enumerator | undefined): string | undefined {
  const like = siblingsOf(outlineOf(before), heading.start)
    .flatMap(({ children }) => children)
    .find((child): child is Numbered => isNumbered(child) && !child.isInline && !child.isSeries);
  if (like) return numbered(like.form, 1, written(before, like));
  if (!own) return undefined;
  if (own.level > heading.level) return numbered(own.form, 1, own.text);
  const below = headingForms[headingForms.indexOf(heading.form) + 1];
  return below ? numbered(below, 1) : undefined;
}

function siblingsOf(nodes: readonly OutlineNode[], start: number): readonly OutlineNode[] {
  if (nodes.some((node) => node.start === start)) return nodes;
  const parent = nodes.findLast((node) => node.start <= start);
  return parent ? siblingsOf(parent.children, start) : [];
}

function following(before: string, node: Numbered, step = 1): string | undefined {
  return numbered(node.form, node.number + step, written(before, node));
}

/** In the marks of `like`, the white space behind it included. */
function numbered(form: EnumeratorForm, number: number, like = ''): string | undefined {
  if (number > highest) return undefined;
  // A series of words is not closed before it is known to end.
  return writeEnumerator(form, number, like.trimEnd(), number + 1).trimEnd() + (/\s+$/u.exec(like)?.[0] ?? '');
}

function written(text: string, { start, enumerator }: Numbered): string {
  return enumeratorAt(text.slice(start))?.text ?? enumerator;
}
