import { commands, window, workspace, type TextDocumentChangeEvent } from 'vscode';
import { Disposables } from '../disposables';
import { currentSettings, isSpeech } from './speechDocuments';

/** What a writer types that a phrase may begin with, and what may stand behind the cursor without ending a clause. */
const begins = /[\p{Script=Han}“《]$/u;
const goesOn = /^[\p{Script=Han}\p{L}\p{N}]/u;

/**
 * Asks for the list when Chinese is typed in the middle of a clause. VS Code asks by itself only at the end of a word, and a clause is
 * one word to it. Letters of a pinyin composition do not count, so nothing opens while composing.
 */
export function registerAskInsideClause(): Disposables {
  const owned = new Disposables();
  let typedTo: number | undefined;
  owned.add(
    workspace.onDidChangeTextDocument((event) => {
      typedTo = event.document === window.activeTextEditor?.document ? endOfTyping(event) : undefined;
    }),
  );
  owned.add(
    window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [selection, another] }) => {
      const expected = typedTo;
      typedTo = undefined;
      if (expected === undefined || another || !selection?.isEmpty || document.offsetAt(selection.active) !== expected) return;
      const behind = document.lineAt(selection.active).text.slice(selection.active.character);
      if (goesOn.test(behind)) void commands.executeCommand('editor.action.triggerSuggest', { auto: true });
    }),
  );
  return owned;
}

/** Offset behind what was typed; undefined when the change is no typing of Chinese in a speech. */
function endOfTyping({ document, contentChanges: [change, another], reason }: TextDocumentChangeEvent): number | undefined {
  if (!change || another || reason !== undefined || !begins.test(change.text) || change.text.length > 20 || change.text.includes('\n')) return undefined;
  return isSpeech(document) && currentSettings().completionEnabled ? change.rangeOffset + change.text.length : undefined;
}
