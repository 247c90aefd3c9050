import { CompletionItem, CompletionList, Range, type Position, type TextDocument } from 'vscode';

/**
 * The answer of a completion provider that has nothing now but wants to be asked at the next character. VS Code forgets a
 * provider that had no items for as long as the list of another is open, so the answer holds one item that matches
 * nothing and is therefore never shown. Between words, where every item would match, the answer is empty.
 */
export function nothingYet(document: TextDocument, position: Position): CompletionList {
  const word = document.getWordRangeAtPosition(position);
  if (!word || word.start.isEqual(position)) return new CompletionList([], true);
  const item = new CompletionItem(' ');
  item.range = new Range(position.translate(0, -1), position);
  item.filterText = '\uE000';
  return new CompletionList([item], true);
}
