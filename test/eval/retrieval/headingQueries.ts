import type { SourceDocument } from '../../../src/core/corpus/document';
import { enumeratorAt } from '../../../src/core/speech/enumerator';
import { headingOf, type Heading } from '../../../src/core/speech/heading';
import { unitsOf } from '../../support/searchEngine';
import type { KnownQuery } from './knownQuery';

const shortest = 4;

/**
 * A heading without its enumerator → any passage directly under it. Every heading that has a body is taken out of the document, so
 * that nobody sees it, not even as a heading above; its line stays as an empty one.
 */
export function headingQueries(document: SourceDocument): { document: SourceDocument; queries: KnownQuery[] } {
  const lines = document.text.split('\n');
  const sections = sectionsOf(lines);
  for (const { heading, line } of sections) {
    const raw = lines[line] as string;
    lines[line] = heading.isRunIn ? raw.slice(raw.indexOf('。') + 1) : '';
  }
  const changed = { ...document, text: lines.join('\n') };
  const units = unitsOf(changed);
  const queries = sections.map(({ heading, line, end }) => ({
    text: heading.text.slice(enumeratorAt(heading.text)?.text.length ?? 0).trim(),
    answers: units.filter((unit) => unit.line - document.firstLine >= line && unit.line - document.firstLine < end),
  }));
  return { document: changed, queries: queries.filter(({ text, answers }) => text.length >= shortest && answers.length > 0) };
}

/** The headings with a body of their own; the body ends before line `end`, where the next heading stands. */
function sectionsOf(lines: readonly string[]): { heading: Heading; line: number; end: number }[] {
  const headings = lines.map((line) => headingOf(line.trim()));
  return headings.flatMap((heading, line) => {
    if (!heading) return [];
    const next = headings.findIndex((other, i) => i > line && other !== undefined);
    const end = next === -1 ? lines.length : next;
    const hasBody = heading.isRunIn || lines.slice(line + 1, end).some((text) => text.trim() !== '');
    return hasBody ? [{ heading, line, end }] : [];
  });
}
