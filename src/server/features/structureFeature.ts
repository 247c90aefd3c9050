import {
  FoldingRangeKind,
  SymbolKind,
  type Connection,
  type DocumentSymbol,
  type FoldingRange,
  type SelectionRange,
  type TextDocuments,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { bodyStart, countCharacters } from '../../core/speech/duration';
import { selectionSpans } from '../../core/speech/selectionSpans';
import { structureOf, type StructurePart } from '../../core/speech/structure';
import type { ServerState } from '../serverState';
import { isSpeech } from '../speechDocuments';

/** By their pictures: a page, a list, a dot. */
const symbolKinds: Record<StructurePart['kind'], SymbolKind> = {
  move: SymbolKind.Interface,
  heading: SymbolKind.File,
  point: SymbolKind.Constant,
};

/** The speech as a tree in the editor: outline and breadcrumbs, folding, growing selections. */
export function registerStructure(connection: Connection, documents: TextDocuments<TextDocument>, state: ServerState): void {
  const speech = (uri: string) => {
    const document = documents.get(uri);
    return document && isSpeech(document, state.settings) ? document : undefined;
  };
  connection.onDocumentSymbol(({ textDocument: { uri } }): DocumentSymbol[] => {
    const document = speech(uri);
    if (!document) return [];
    const text = document.getText();
    return structureOf(text).map((part) => symbolOf(document, text, part));
  });
  connection.onFoldingRanges(({ textDocument: { uri } }): FoldingRange[] => {
    const document = speech(uri);
    if (!document) return [];
    const text = document.getText();
    const front = bodyStart(text);
    const folds = structureOf(text).flatMap((part) => foldsOf(document, part));
    return front === 0 ? folds : [{ startLine: 0, endLine: document.positionAt(front - 1).line, kind: FoldingRangeKind.Comment }, ...folds];
  });
  connection.onSelectionRanges(({ textDocument: { uri }, positions }): SelectionRange[] => {
    const document = speech(uri);
    if (!document) return [];
    return positions.map((position) => {
      const spans = selectionSpans(document.getText(), document.offsetAt(position));
      return spans.reduceRight<SelectionRange | undefined>(
        (parent, [start, end]) => ({ range: rangeOf(document, start, end), ...(parent && { parent }) }),
        undefined,
      ) ?? { range: { start: position, end: position } };
    });
  });
}

function symbolOf(document: TextDocument, text: string, part: StructurePart): DocumentSymbol {
  return {
    name: part.label,
    detail: `${countCharacters(text.slice(part.start, part.end))} 字`,
    kind: symbolKinds[part.kind],
    range: rangeOf(document, part.start, part.end),
    selectionRange: rangeOf(document, part.labelStart, part.labelEnd),
    children: part.children.map((child) => symbolOf(document, text, child)),
  };
}

function foldsOf(document: TextDocument, part: StructurePart): FoldingRange[] {
  const startLine = document.positionAt(part.start).line;
  const endLine = document.positionAt(part.end).line;
  const inner = part.children.flatMap((child) => foldsOf(document, child));
  return endLine > startLine ? [{ startLine, endLine }, ...inner] : inner;
}

function rangeOf(document: TextDocument, start: number, end: number) {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
