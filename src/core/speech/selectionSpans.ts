import { endsClause, sentenceRanges } from '../text/characters';
import { structureOf, type StructurePart } from './structure';

type Span = [start: number, end: number];

/** What holds a place, from inside out: clause, sentence, item, paragraph, section … the whole text. Each span holds the one before. */
export function selectionSpans(text: string, offset: number): Span[] {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const lineEnd = newline === -1 ? text.length : newline;
  const line = text.slice(lineStart, lineEnd);
  const candidates: Span[] = [clauseAt(line, offset - lineStart), sentenceAt(line, offset - lineStart)].map(([start, end]) => [lineStart + start, lineStart + end]);
  candidates.push([lineStart, lineEnd], ...partsAt(structureOf(text), offset), [0, text.length]);
  candidates.sort((a, z) => a[1] - a[0] - (z[1] - z[0]));
  return candidates.reduce<Span[]>((chain, span) => {
    const last = chain[chain.length - 1];
    if (!last) return [span];
    const holds = span[0] <= last[0] && span[1] >= last[1] && span[1] - span[0] > last[1] - last[0];
    return holds ? [...chain, span] : chain;
  }, []);
}

function clauseAt(line: string, column: number): Span {
  let start = column;
  let end = column;
  while (start > 0 && !endsClause(line.charAt(start - 1))) start -= 1;
  while (end < line.length && !endsClause(line.charAt(end))) end += 1;
  return [start, end];
}

function sentenceAt(line: string, column: number): Span {
  return sentenceRanges(line).find(([start, end]) => column >= start && column < end) ?? [0, line.length];
}

function partsAt(parts: readonly StructurePart[], offset: number): Span[] {
  const part = parts.find(({ start, end }) => offset >= start && offset <= end);
  return part ? [[part.start, part.end], ...partsAt(part.children, offset)] : [];
}
