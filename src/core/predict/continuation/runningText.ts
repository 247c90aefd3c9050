import { phraseKinds, PhraseTable } from '../../index/phraseColumns';
import type { Segment } from '../../index/segment';

/** The text of a segment as a writer would read it on: passages and listed phrases, a line each. */
export interface RunningText {
  /** UTF-16 code units; every line ends with `\n`. */
  units: Uint16Array;
  /** Where each line begins, ascending. */
  lineStart: Uint32Array;
  /** By line, index into `Segment.documents`, and the passage, or `noPassage` for a listed phrase. */
  document: Uint32Array;
  passage: Uint32Array;
}

export const noPassage = 0xffffffff;
const newLine = 10;

/** Parts of one paragraph follow each other without a break. */
export function runningText(segment: Segment): RunningText {
  const { passages } = segment;
  const table = new PhraseTable(segment.phrases, passages.text);
  const kind = phraseKinds.indexOf('lexicon');
  const listed: number[] = [];
  for (let i = 0; i < table.size; i += 1) if (segment.phrases.kind[i] === kind) listed.push(i);
  const lines = passages.document.length + listed.length;
  const length = passages.text.length + listed.reduce((sum, i) => sum + (segment.phrases.length[i] as number), 0) + lines;
  const running = { units: new Uint16Array(length), lineStart: new Uint32Array(lines), document: new Uint32Array(lines), passage: new Uint32Array(lines).fill(noPassage) };
  let at = 0;
  for (let i = 0; i < passages.document.length; i += 1) {
    running.lineStart[i] = at;
    running.document[i] = passages.document[i] as number;
    running.passage[i] = i;
    const text = passages.text.subarray(passages.textStart[i] as number, passages.textStart[i + 1] as number);
    running.units.set(text, at);
    at += text.length;
    const goesOn = passages.line[i + 1] === passages.line[i] && passages.document[i + 1] === passages.document[i];
    if (!goesOn) running.units[at++] = newLine;
  }
  listed.forEach((phrase, i) => {
    const line = passages.document.length + i;
    const { units, from, length: characters } = table.locate(phrase);
    running.lineStart[line] = at;
    running.document[line] = table.occurrences(phrase).next().value?.[0] ?? 0;
    running.units.set(units.subarray(from, from + characters), at);
    at += characters;
    running.units[at++] = newLine;
  });
  running.units = running.units.subarray(0, at);
  return running;
}
