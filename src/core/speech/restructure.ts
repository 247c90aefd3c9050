import { enumeratorAt, type EnumeratorForm } from './enumerator';
import { isNumbered } from './marks';
import { outlineOf, walkOutline, type OutlineNode } from './outline';
import { familyAround, type Family } from './siblings';
import { writeEnumerator } from './writeEnumerator';

/** One replacement in a text; offsets are UTF-16, half-open. */
export interface Replacement {
  start: number;
  end: number;
  newText: string;
}

/** The whole text after a change, and where the thing that was changed now begins. */
export interface Restructured {
  text: string;
  /** Where the cursor belongs. */
  offset: number;
}

/** Numbers every run of siblings from one, in the form and marks it has; `within` limits it to runs that begin in a range. */
export function renumber(text: string, within: { start: number; end: number } = { start: 0, end: text.length }): Replacement[] {
  const replacements: Replacement[] = [];
  const visit = (siblings: readonly OutlineNode[]) => {
    for (const run of runsOf(siblings)) {
      run.forEach((node, i) => {
        if (!isNumbered(node) || node.start < within.start || node.start >= within.end) return;
        const newText = writeEnumerator(node.form, i + 1, node.enumerator, run.length);
        if (newText.trim() !== node.enumerator) replacements.push({ start: node.start, end: node.start + node.enumerator.length, newText: newText.trim() });
      });
    }
    for (const { children } of siblings) visit(children);
  };
  visit(outlineOf(text));
  return replacements.sort((a, z) => a.start - z.start);
}

/** Siblings of one form that follow each other; a number one begins a new run where the form is numbered inside paragraphs. */
export function runsOf(siblings: readonly OutlineNode[]): OutlineNode[][] {
  const runs: OutlineNode[][] = [];
  for (const node of siblings) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    const startsOver = node.number === 1 && node.isInline && last !== undefined && last.paragraphEnd <= node.start;
    if (run && last?.form === node.form && !startsOver) run.push(node);
    else runs.push([node]);
  }
  return runs;
}

/** Gives the outermost numbered siblings that begin in the range another form of number. */
export function switchForm(text: string, start: number, end: number, form: EnumeratorForm): Replacement[] {
  const chosen = outermostIn(outlineOf(text), start, end);
  return runsOf(chosen).flatMap((run) =>
    run.map((node, i) => {
      const behind = enumeratorAt(text.slice(node.start))?.text.length ?? node.enumerator.length;
      return { start: node.start, end: node.start + behind, newText: writeEnumerator(form, i + 1, '', run.length) };
    }),
  );
}

function outermostIn(nodes: readonly OutlineNode[], start: number, end: number): OutlineNode[] {
  const here = nodes.filter((node) => isNumbered(node) && node.start >= start && node.start < end);
  return here.length > 0 ? here : nodes.flatMap((node) => outermostIn(node.children, start, end));
}

/** Swaps the section around the offset with its neighbour and numbers both anew. Undefined when there is none. */
export function moveSection(text: string, offset: number, direction: 'up' | 'down'): Restructured | undefined {
  const family = familyAround(text, offset);
  const at = family ? family.siblings.indexOf(family.node) : -1;
  const [first, second] = direction === 'up' ? [family?.siblings[at - 1], family?.node] : [family?.node, family?.siblings[at + 1]];
  if (!family || !first || !second) return undefined;
  const [upper, between] = split(text.slice(first.start, second.start), second.isInline);
  const [lower, behind] = split(text.slice(second.start, second.end), second.isInline);
  const swapped = text.slice(0, first.start) + lower + between + upper + behind + text.slice(second.end);
  const changed = apply(swapped, renumber(swapped, { start: first.start, end: second.end }).filter(({ start }) => isSibling(swapped, start, first, second)));
  const cursor = direction === 'up' ? first.start : first.start + lower.length + between.length;
  return { text: changed, offset: cursor };
}

function isSibling(text: string, start: number, first: OutlineNode, second: OutlineNode): boolean {
  const form = enumeratorAt(text.slice(start))?.form;
  return form === first.form || form === second.form;
}

/** A section and what separates it from the next: white space and, within a paragraph, the pause. */
function split(section: string, isInline: boolean): [body: string, separator: string] {
  let at = section.length;
  while (at > 0 && (isInline ? /[\s；，。]/u : /\s/u).test(section.charAt(at - 1))) at -= 1;
  return [section.slice(0, at), section.slice(at)];
}

const hierarchy: EnumeratorForm[] = ['comma', 'bracket', 'digit', 'digitBracket', 'circle'];

/** Raises or lowers the section around the offset, and what stands below it, by one form of number, and numbers its surroundings anew. */
export function shiftSection(text: string, offset: number, direction: 'promote' | 'demote'): Restructured | undefined {
  const family = familyAround(text, offset);
  if (!family) return undefined;
  const step = direction === 'promote' ? -1 : 1;
  const shifted = shiftedForms(family, step);
  if (!shifted) return undefined;
  const changed = apply(text, shifted);
  const start = direction === 'promote' ? 0 : (family.siblings[0]?.start ?? 0);
  return { text: apply(changed, renumber(changed, { start, end: changed.length })), offset: family.node.start };
}

function shiftedForms({ node }: Family, step: number): Replacement[] | undefined {
  const replacements: Replacement[] = [];
  for (const { node: each } of walkOutline([node])) {
    if (each.form === 'markdown') return undefined;
    const at = isNumbered(each) ? hierarchy.indexOf(each.form) : -1;
    if (at === -1) continue;
    const form = hierarchy[at + step];
    if (!form) return undefined;
    replacements.push({ start: each.start, end: each.headingStart, newText: writeEnumerator(form, Math.min(each.number, 20)) });
  }
  return replacements.length > 0 ? replacements : undefined;
}

/** The text after the replacements, which must be in order and apart. */
export function apply(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of replacements) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/** The smallest single replacement that turns one text into the other. */
export function difference(before: string, after: string): Replacement {
  let start = 0;
  while (start < before.length && start < after.length && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end += 1;
  return { start, end: before.length - end, newText: after.slice(start, after.length - end) };
}
