import { CompletionItem, CompletionList, Range, type Position, type TextDocument } from 'vscode';

/** Version of a document for which a list was last asked for, and when (ms) that was answered with nothing at all. */
const asked = new WeakMap<TextDocument, { version: number; emptyAt: number | undefined }>();

/** To be called when a provider is asked; gives the version it is asked about. */
export function noteAsked(document: TextDocument): number {
  asked.set(document, { version: document.version, emptyAt: undefined });
  return document.version;
}

/**
 * The answer of a completion provider that has nothing now, in a `version` of the document, but wants to be asked at the next character. VS Code
 * forgets a provider that had no items for as long as the list of another is open, so the answer holds one item that matches nothing and is therefore
 * never shown. Between words the answer is empty: there every item may match, and only where nobody had anything are all asked anew when a word begins.
 */
export function nothingYet(document: TextDocument, position: Position, version: number): CompletionList {
  const word = document.getWordRangeAtPosition(position);
  if (!word || word.start.isEqual(position)) {
    asked.set(document, { version, emptyAt: Date.now() });
    return new CompletionList([], true);
  }
  return neverShown(position);
}

/** The same behind a mark, for a provider beside which another may have opened a list. At the beginning of a line or behind a space there is no such answer. */
export function nothingBehind(document: TextDocument, position: Position, version: number): CompletionList {
  const last = document.lineAt(position).text.charAt(position.character - 1);
  return last === '' || /\s/u.test(last) ? nothingYet(document, position, version) : neverShown(position);
}

/** An item that stands for the character before the position and is not like it. */
function neverShown(position: Position): CompletionList {
  const item = new CompletionItem(' ');
  item.range = new Range(position.translate(0, -1), position);
  item.filterText = '\uE000';
  return new CompletionList([item], true);
}

/**
 * Whether VS Code may have forgotten to ask about what is written now: an answer with nothing, less than `within` milliseconds ago, also ends the asking about
 * what was typed while VS Code waited for it.
 */
export function mayBeForgotten(document: TextDocument, within: number): boolean {
  const { version, emptyAt } = asked.get(document) ?? {};
  return version !== document.version && emptyAt !== undefined && Date.now() - emptyAt < within;
}
