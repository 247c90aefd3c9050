import type { SourceDocument } from '../../../src/core/corpus/document';
import { sentenceRanges } from '../../../src/core/text/characters';
import { unitsOf, type Unit } from '../../support/searchEngine';
import type { KnownQuery } from './knownQuery';

const shortestOpening = 4;
const shortestRest = 12;

/**
 * A passage's first sentence → the rest of that passage, more exactly the passage in which the rest begins. The first sentences are
 * taken out of the document, so that nobody sees them.
 */
export function openingQueries(document: SourceDocument): { document: SourceDocument; queries: KnownQuery[] } {
  const lines = document.text.split('\n');
  const openings: { text: string; line: number; offset: number }[] = [];
  for (const [line, units] of byLine(unitsOf(document))) {
    const cuts = units.map(({ text }) => ({ text, cut: openingLength(text) }));
    if (cuts.every(({ cut }) => cut === 0)) continue;
    let rest = '';
    for (const { text, cut } of cuts) {
      if (cut > 0) openings.push({ text: text.slice(0, cut).trim(), line, offset: rest.length });
      rest += text.slice(cut).trimStart();
    }
    lines[line - document.firstLine] = rest;
  }
  const changed = { ...document, text: lines.join('\n') };
  const after = byLine(unitsOf(changed));
  const queries = openings.map(({ text, line, offset }) => ({ text, answers: unitAt(after.get(line) ?? [], offset) }));
  return { document: changed, queries: queries.filter(({ answers }) => answers.length > 0) };
}

/** UTF-16 code units of the first sentence; 0 when too little would be left, or asked. */
function openingLength(text: string): number {
  const end = sentenceRanges(text)[0]?.[1] ?? 0;
  return end >= shortestOpening && text.length - end >= shortestRest ? end : 0;
}

function byLine(units: readonly Unit[]): Map<number, Unit[]> {
  const lines = new Map<number, Unit[]>();
  for (const unit of units) lines.set(unit.line, [...(lines.get(unit.line) ?? []), unit]);
  return lines;
}

/** The unit of a line that holds the character at `offset`: the units of a line follow each other without a gap. */
function unitAt(units: readonly Unit[], offset: number): Unit[] {
  let end = 0;
  const found = units.find(({ text }) => (end += text.length) > offset);
  return found ? [found] : [];
}
