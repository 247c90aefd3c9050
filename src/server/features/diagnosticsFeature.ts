import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DraftChecks } from '../checks/draftChecks';
import { toDiagnostic } from '../checks/toDiagnostic';

/** Milliseconds after the last keystroke: checking never stands in the way of typing. */
const pause = 400;

/** Findings of the checks, pushed to the editor when the writer pauses. */
export function registerDiagnostics(connection: Connection, documents: TextDocuments<TextDocument>, checks: DraftChecks): { refresh(): void } {
  const waiting = new Map<string, NodeJS.Timeout>();
  const stopWaiting = (uri: string) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
  };
  const send = (document: TextDocument) => {
    const { uri, version } = document;
    const diagnostics = checks.resultsOf(document).map((result) => toDiagnostic(document, result));
    void connection.sendDiagnostics({ uri, version, diagnostics });
  };
  const soon = (uri: string) => {
    stopWaiting(uri);
    const check = () => {
      waiting.delete(uri);
      const document = documents.get(uri);
      if (document) send(document);
    };
    waiting.set(uri, setTimeout(check, pause));
  };
  documents.onDidChangeContent(({ document }) => soon(document.uri));
  documents.onDidClose(({ document: { uri } }) => {
    stopWaiting(uri);
    checks.forget(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  return { refresh: () => documents.all().forEach(({ uri }) => soon(uri)) };
}
