import { QuickPickItemKind, type QuickPick, type QuickPickItem } from 'vscode';

/**
 * What Enter means in a quick pick whose rows change while the writer types. VS Code tells of the marked row a moment after
 * the rows: a row that is no longer listed means the first of the new ones, which is the one marked on the screen.
 */
export function acceptedItem<T extends QuickPickItem>({ activeItems, items }: QuickPick<T>): T | undefined {
  const [marked] = activeItems;
  return marked && items.includes(marked) ? marked : items.find(({ kind }) => kind !== QuickPickItemKind.Separator);
}
