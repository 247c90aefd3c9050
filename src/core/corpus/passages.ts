import { enumeratorAt } from '../speech/enumerator';
import { headingOf, type Heading } from '../speech/heading';
import { sentenceRanges } from '../text/characters';
import { movesOf, type Move } from '../speech/moves';
import { outlineOf } from '../speech/outline';
import type { Passage } from './document';

/** Paragraphs up to this many characters stay whole; longer ones are cut between sentences. */
const longest = 360;
const shortestPart = 120;
/** A line below this length says too little to be an answer. */
const shortestSearchable = 12;

/**
 * The passages of a text: each non-empty line, or parts of it where it is long, with the headings above it. `firstLine` is
 * added to every line number; `moves` are those of the text.
 */
export function passagesOf(text: string, firstLine: number, moves: readonly Move[] = movesOf(text, outlineOf(text))): Passage[] {
  const passages: Passage[] = [];
  const path: Heading[] = [];
  let offset = 0;
  text.split('\n').forEach((raw, index) => {
    const line = raw.trim();
    const move = moveAt(moves, offset);
    offset += raw.length + 1;
    if (line === '') return;
    const heading = headingOf(line);
    if (heading) while (path.length > 0 && (path[path.length - 1] as Heading).level >= heading.level) path.pop();
    const headingPath = path.map((above) => above.text);
    const isHeading = heading !== undefined && !heading.isRunIn;
    for (const part of isHeading ? [line] : partsOf(line)) {
      const isSearchable = !isHeading && part.length >= shortestSearchable;
      const number = enumeratorAt(part)?.number ?? 0;
      passages.push({ text: part, headingPath, isSearchable, line: firstLine + index, move, position: Number.isFinite(number) ? number : 0 });
    }
    if (heading) path.push(heading);
  });
  return passages;
}

function moveAt(moves: readonly Move[], offset: number): Move['kind'] {
  return moves.find(({ end }) => offset < end)?.kind ?? 'body';
}

/** Cuts a long paragraph between sentences, before a numbered point where one is near. */
function partsOf(paragraph: string): string[] {
  if (paragraph.length <= longest) return [paragraph];
  const parts: string[] = [];
  let start = 0;
  for (const [from, to] of sentenceRanges(paragraph)) {
    const isLong = to - start > longest && from > start;
    const opensPoint = from - start >= shortestPart && enumeratorAt(paragraph.slice(from, to)) !== undefined;
    if (isLong || opensPoint) {
      parts.push(paragraph.slice(start, from));
      start = from;
    }
  }
  parts.push(paragraph.slice(start));
  return parts;
}
