import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { adaptEnumerator } from '../../core/speech/adaptEnumerator';
import type { AdaptEnumeratorParams } from '../../protocol/requests';

/** Numbers a passage as the draft does at the place where it goes in: `jianggao/adaptEnumerator`. */
export function registerAdaptEnumerator(connection: Connection, documents: TextDocuments<TextDocument>): void {
  connection.onRequest('jianggao/adaptEnumerator', ({ uri, range, text }: AdaptEnumeratorParams): string => {
    const document = documents.get(uri);
    return document ? adaptEnumerator(document.getText(), document.offsetAt(range.start), text) : text;
  });
}
