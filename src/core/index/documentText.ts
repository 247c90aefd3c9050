import { decodeUnits } from './stringTable';
import type { Segment } from './segment';

/** The text of a document as its passages hold it: each on its line of the source, without white space at the ends of lines. */
export function documentText({ documentStart, passages }: Segment, document: number): string {
  const lines: string[] = [];
  for (let passage = documentStart[document] as number; passage < (documentStart[document + 1] as number); passage += 1) {
    const line = passages.line[passage] as number;
    lines[line] = (lines[line] ?? '') + decodeUnits(passages.text, passages.textStart[passage] as number, passages.textStart[passage + 1] as number);
  }
  return Array.from(lines, (line: string | undefined) => line ?? '').join('\n');
}
