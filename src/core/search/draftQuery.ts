import { enumeratorAt } from '../speech/enumerator';
import { headingOf } from '../speech/heading';
import { sentenceRanges } from '../text/characters';

/** What a draft asks for at a place: the words that matter most, and the headings above as a hint. */
export interface DraftQuery {
  kind: 'selection' | 'heading' | 'paragraph';
  text: string;
  /** The nearest heading above, without its enumerator; empty when there is none or it is the text itself. */
  context: string;
}

/** Of a longer paragraph, the sentences within this many characters around the cursor are looked up. */
const reach = 160;
const shortestQuery = 2;

/**
 * The query at a selection (`start` = `end` for a bare cursor), UTF-16 offsets into `text`: the selected text, or the heading or the
 * paragraph the cursor is in, or on an empty line the heading above it. Undefined when nothing is there to look up.
 */
export function draftQuery(text: string, start: number, end: number): DraftQuery | undefined {
  const selected = text.slice(start, end).trim();
  if (selected.length >= shortestQuery) return { kind: 'selection', text: selected, context: '' };
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', start);
  const raw = text.slice(lineStart, newline === -1 ? text.length : newline);
  const line = raw.trim();
  const above = headingAbove(text.slice(0, lineStart));
  if (line.length < shortestQuery) return above === '' ? undefined : { kind: 'heading', text: above, context: '' };
  const heading = headingOf(line);
  if (heading && !heading.isRunIn) return { kind: 'heading', text: withoutEnumerator(heading.text), context: above };
  const query = around(raw, start - lineStart).trim();
  return { kind: 'paragraph', text: withoutEnumerator(query), context: above };
}

function headingAbove(before: string): string {
  const lines = before.split('\n');
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const heading = headingOf((lines[i] as string).trim());
    if (heading) return withoutEnumerator(heading.text);
  }
  return '';
}

function around(line: string, column: number): string {
  if (line.length <= reach * 2) return line;
  const near = sentenceRanges(line).filter(([start, end]) => end >= column - reach && start <= column + reach);
  return near.length === 0 ? line : line.slice((near[0] as [number, number])[0], (near[near.length - 1] as [number, number])[1]);
}

function withoutEnumerator(text: string): string {
  return text.slice(enumeratorAt(text)?.text.length ?? 0);
}
