import { commands, window, workspace, type TextDocument, type TextDocumentChangeEvent } from 'vscode';
import { Debouncer } from '../debouncer';
import { Disposables } from '../disposables';
import { mayBeForgotten } from '../keepAsking';
import { currentSettings, isSpeech } from './speechDocuments';

/** What a writer types that a phrase may begin with, and what may stand behind the cursor without ending a clause. */
const begins = /[\p{Script=Han}“《]$/u;
const goesOn = /^[\p{Script=Han}\p{L}\p{N}]/u;
/** Milliseconds in which VS Code asks by itself, if it does. */
const patience = 60;
/** Milliseconds for which an answer can still have made VS Code forget what was typed since. */
const underWay = 1000;

/**
 * Asks for the list when text is typed and VS Code does not ask by itself: in the middle of a clause, which is one word to it and it asks only at the
 * end of one; where its own asking is switched off, as it is for Markdown and plain text; and when it forgot to. Letters of a pinyin composition do
 * not count, so nothing opens while composing, and what is open is closed.
 */
export function registerAskForList(): Disposables {
  const owned = new Disposables();
  const ask = (): void => void commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  const askAgain = owned.add(
    new Debouncer(patience, () => {
      const document = window.activeTextEditor?.document;
      if (document && isSpeech(document) && mayBeForgotten(document, underWay)) ask();
    }),
  );
  let typedTo: number | undefined;
  let letterAt: number | undefined;
  let composedAt: number | undefined;
  owned.add(
    workspace.onDidChangeTextDocument((event) => {
      const typed = event.document === window.activeTextEditor?.document ? typing(event) : undefined;
      typedTo = typed && begins.test(typed.text) ? typed.end : undefined;
      // A composition replaces its letters as it grows; letters that come one after another are typed.
      const isLetter = typed !== undefined && typed.replaced === 0 && /^[a-z]$/iu.test(typed.text);
      if (isLetter && letterAt === typed.start) askAgain.call();
      letterAt = isLetter ? typed.end : undefined;
      // A list that was open before would stand beside that of the input method.
      const isComposing = typed !== undefined && typed.replaced > 0 && /^[a-z][a-z' ]+$/iu.test(typed.text);
      if (isComposing && composedAt !== typed.start) void commands.executeCommand('hideSuggestWidget');
      composedAt = isComposing ? typed.start : undefined;
    }),
  );
  owned.add(
    window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [selection, another] }) => {
      const expected = typedTo;
      typedTo = undefined;
      if (expected === undefined || another || !selection?.isEmpty || document.offsetAt(selection.active) !== expected) return;
      const behind = document.lineAt(selection.active).text.slice(selection.active.character);
      if (goesOn.test(behind) || !isAskedByItself(document)) ask();
      else askAgain.call();
    }),
  );
  return owned;
}

/** Text that was typed, how many characters it took the place of, and the offsets before and behind it. */
interface Typing {
  text: string;
  replaced: number;
  start: number;
  end: number;
}

/** What was typed at one place of a speech; undefined when the change is something else. */
function typing({ document, contentChanges: [change, another], reason }: TextDocumentChangeEvent): Typing | undefined {
  if (!change || another || reason !== undefined || change.text === '' || change.text.length > 20 || change.text.includes('\n')) return undefined;
  if (!isSpeech(document) || !currentSettings().completionEnabled) return undefined;
  const { text, rangeLength, rangeOffset } = change;
  return { text, replaced: rangeLength, start: rangeOffset, end: rangeOffset + text.length };
}

/** Whether VS Code asks at the end of every word in this document. */
function isAskedByItself(document: TextDocument): boolean {
  const asking = workspace.getConfiguration('editor', document).get<boolean | Record<string, boolean | string>>('quickSuggestions');
  const text = typeof asking === 'object' ? asking['other'] : asking;
  return text === true || text === 'on';
}
