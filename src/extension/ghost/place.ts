import { window, type Position, type TextDocument, type TextEditor } from 'vscode';
import type { Place } from '../../core/predict/ghost/ghostOffer';
import { isSpeech } from '../speech/speechDocuments';

export function placeAt(document: TextDocument, position: Position): Place {
  const { text } = document.lineAt(position);
  return { uri: document.uri.toString(), line: position.line, before: text.slice(0, position.character), after: text.slice(position.character) };
}

/** The editor that has the one cursor of a writer in a speech, and where; with several cursors there is no place. */
export function writingPlace(): { editor: TextEditor; place: Place } | undefined {
  const editor = window.activeTextEditor;
  if (!editor || editor.selections.length > 1 || !editor.selection.isEmpty || !isSpeech(editor.document)) return undefined;
  return { editor, place: placeAt(editor.document, editor.selection.active) };
}
