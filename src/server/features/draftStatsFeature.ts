import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { withoutComments } from '../../core/speech/comments';
import { bodyStart, countCharacters, readingMinutes } from '../../core/speech/duration';
import { findOpenSlots } from '../../core/template/slots';
import type { DraftStats, DraftStatsParams } from '../../protocol/requests';
import type { ServerState } from '../serverState';

/** Length and reading time of a draft or a selection: `jianggao/draftStats`. */
export function registerDraftStats(connection: Connection, documents: TextDocuments<TextDocument>, state: ServerState): void {
  connection.onRequest('jianggao/draftStats', ({ uri, range }: DraftStatsParams): DraftStats => {
    const document = documents.get(uri);
    const whole = document?.getText() ?? '';
    const text = range && document ? document.getText(range) : whole.slice(bodyStart(whole));
    const characters = countCharacters(withoutComments(text));
    return { characters, minutes: readingMinutes(characters, state.settings.readingPace), openSlots: findOpenSlots(whole).length };
  });
}
