import { damaged, Unreadable, type DocumentText } from '../documentText';
import { longestText } from '../limits';
import { ParagraphLines } from '../paragraphs/paragraphLines';
import type { CompoundFile } from './compoundFile';
import { readFib } from './fib';
import { BinaryLists } from './lists';
import { readPieces } from './pieces';
import { readRuns } from './runs';
import { Story } from './story';
import { Stylesheet } from './stylesheet';
import { readSummary } from './summaryInformation';

/** Reads a Word 97–2003 document, which WPS writes as .wps too. @throws Unreadable */
export function readWordBinary(file: CompoundFile): DocumentText {
  const stream = file.stream('WordDocument') ?? new Uint8Array();
  const document = viewOf(stream);
  const fib = readFib(document);
  const tableBytes = file.stream(fib.tableName);
  if (!tableBytes) throw damaged();
  if (fib.body > longestText) throw new Unreadable(`文字超过 ${longestText / 10_000} 万字的上限`, '请拆成几个文件');
  const table = viewOf(tableBytes);
  const data = file.stream('Data');
  const pieces = readPieces(table, fib.pieces, stream);
  const format = {
    characters: readRuns('characters', table, fib.characters, document),
    paragraphs: readRuns('paragraphs', table, fib.paragraphs, document),
    data: data && viewOf(data),
  };
  const paragraphs = new ParagraphLines(new Stylesheet(table, fib.styles), new BinaryLists(table, fib));
  const story = new Story(format, paragraphs);
  story.read(pieces, 0, fib.body);
  if (fib.boxes > 0) story.read(pieces, fib.boxesStart, fib.boxesStart + Math.min(fib.boxes, longestText));
  const { title } = paragraphs;
  return { text: story.lines.join('\n'), ...(title !== undefined && { title }), properties: readSummary(file), notes: [] };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
