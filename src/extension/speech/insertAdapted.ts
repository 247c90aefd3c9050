import { CancellationTokenSource } from 'vscode';
import type { ServerConnection } from '../server/serverConnection';
import type { ActiveSpeech } from './activeSpeech';
import { insertText } from './insertText';

/** Inserts a passage with the enumerator that the draft has at the cursor: its level, its next number. */
export async function insertAdapted(server: ServerConnection, speech: ActiveSpeech, text: string): Promise<void> {
  const editor = speech.last;
  if (!editor) {
    await insertText(speech, text);
    return;
  }
  const { start, end } = editor.selection;
  const range = { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
  const adapted = await server.request('jianggao/adaptEnumerator', { uri: editor.document.uri.toString(), range, text }, new CancellationTokenSource().token);
  await insertText(speech, adapted);
}
