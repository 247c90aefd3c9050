import { MarkupKind, type Connection, type Hover, type TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { countCharacters } from '../../core/speech/duration';
import { familyAt } from '../../core/speech/siblings';
import type { ServerState } from '../serverState';
import { isSpeech } from '../speechDocuments';

/** On an enumerator: its siblings, so that a writer sees the series at a glance. */
export function registerHover(connection: Connection, documents: TextDocuments<TextDocument>, state: ServerState): void {
  connection.onHover(({ textDocument: { uri }, position }): Hover | null => {
    const document = documents.get(uri);
    if (!document || !isSpeech(document, state.settings)) return null;
    const text = document.getText();
    const offset = document.offsetAt(position);
    const family = familyAt(text, offset);
    if (!family || offset > family.node.headingStart) return null;
    const { node, siblings } = family;
    const rows = siblings.map((sibling) => {
      const heading = text.slice(sibling.headingStart, sibling.headingEnd);
      const row = `${sibling.enumerator} ${escape(heading)}（标题 ${heading.length} 字，共 ${countCharacters(text.slice(sibling.start, sibling.end))} 字）`;
      return sibling === node ? `- **${row}**` : `- ${row}`;
    });
    return {
      contents: { kind: MarkupKind.Markdown, value: [`同级 ${siblings.length} 项`, '', ...rows].join('\n') },
      range: { start: document.positionAt(node.start), end: document.positionAt(node.headingStart) },
    };
  });
}

function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/gu, '\\$&');
}
