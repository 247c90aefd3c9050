import { l10n, Selection, window, type TextEditor } from 'vscode';
import type { ActiveSpeech } from './activeSpeech';

/**
 * The last active speech, shown and with the keyboard; undefined, and the writer told, when it is no longer there.
 */
export async function showLastSpeech(speech: ActiveSpeech): Promise<TextEditor | undefined> {
  const editor = speech.last;
  if (!editor) {
    void window.showWarningMessage(l10n.t('没有打开的讲稿。请先打开讲稿，把光标放在要插入的位置，再试一次。'));
    return undefined;
  }
  const selection = editor.selection;
  const viewColumn = editor.viewColumn;
  return window.showTextDocument(editor.document, { selection, ...(viewColumn === undefined ? {} : { viewColumn }) });
}

/**
 * Puts `text`, as it is, in place of the selection of the last active speech, as one step of undo; the cursor stands after
 * it and the editor has the keyboard.
 */
export async function insertText(speech: ActiveSpeech, text: string): Promise<boolean> {
  const editor = await showLastSpeech(speech);
  if (!editor) return false;
  const { start } = editor.selection;
  const before = editor.document.offsetAt(start);
  const replaced = editor.document.offsetAt(editor.selection.end) - before;
  const length = editor.document.getText().length;
  const done = await editor.edit((edit) => edit.replace(editor.selection, text), { undoStopBefore: true, undoStopAfter: true });
  if (!done) {
    void window.showWarningMessage(l10n.t('没有插入：讲稿是只读的，或者刚刚被改动。请再试一次。'));
    return false;
  }
  const inserted = editor.document.getText().length - length + replaced;
  const end = editor.document.positionAt(before + inserted);
  editor.selection = new Selection(end, end);
  editor.revealRange(editor.selection);
  return true;
}
