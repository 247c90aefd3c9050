import { l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { CorpusFileState } from '../../protocol/corpus';
import { countWords, fileWords } from './corpusWords';
import { nameOf, titleOf, uriOf, type CorpusNode, type FileNode, type FolderNode, type SubfolderNode, type TroubleNode } from './corpusNode';
import { decoratedUri } from './corpusDecorations';
import { byRow } from './openCorpusFile';

/** A row as VS Code shows it. `isTroubledOnly`: only what has problems is shown, and all of it. */
export function corpusItem(node: CorpusNode, isTroubledOnly: boolean): TreeItem {
  switch (node.kind) {
    case 'folder':
      return folderItem(node, isTroubledOnly);
    case 'subfolder':
      return subfolderItem(node, isTroubledOnly);
    case 'file':
      return fileItem(node);
    case 'trouble':
      return troubleItem(node);
  }
}

function folderItem(node: FolderNode, isTroubledOnly: boolean): TreeItem {
  const { origin, path, counts, problems } = node.root;
  const isStarter = origin === 'starter';
  const name = isStarter ? l10n.t('范文库') : nameOf(path);
  const item = new TreeItem(name, isTroubledOnly || !isStarter ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
  const words = countWords({ ...counts, troubled: counts.troubled + problems.length });
  item.id = `${isTroubledOnly ? '!' : ''}${path}`;
  item.description = isStarter ? words : `${words} · ${path}`;
  item.iconPath = isStarter ? new ThemeIcon('library') : new ThemeIcon(problems.length > 0 ? 'warning' : 'root-folder', problems.length > 0 ? warning : undefined);
  item.contextValue = `folder ${origin}`;
  item.tooltip = new MarkdownString().appendText(`${path}\n${words}`);
  item.accessibilityInformation = { label: l10n.t('素材文件夹 {0}，{1}', name, words) };
  return item;
}

function subfolderItem(node: SubfolderNode, isTroubledOnly: boolean): TreeItem {
  const { root, path, counts } = node;
  const item = new TreeItem(nameOf(path), isTroubledOnly ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
  item.id = `${isTroubledOnly ? '!' : ''}${root.path}/${path}`;
  item.description = countWords(counts);
  item.iconPath = ThemeIcon.Folder;
  item.contextValue = `subfolder ${root.origin}`;
  item.tooltip = new MarkdownString().appendText(`${path}\n${item.description}`);
  item.accessibilityInformation = { label: l10n.t('文件夹 {0}，{1}', nameOf(path), item.description) };
  return item;
}

function fileItem(node: FileNode): TreeItem {
  const { root, row } = node;
  const { state, cause } = row;
  const item = new TreeItem(titleOf(row), TreeItemCollapsibleState.None);
  item.id = `${root.path}/${row.path}`;
  item.description = fileWords(row);
  item.iconPath = cause === '' ? icons[state] : new ThemeIcon(state === 'read' ? 'info' : 'warning', warning);
  item.resourceUri = decoratedUri(uriOf(node), state);
  item.contextValue = `file ${state} ${root.isEditable ? 'editable' : 'fixed'}`;
  item.command = { command: 'jianggao.corpusOpen', title: l10n.t('打开'), arguments: [node, byRow] };
  item.accessibilityInformation = { label: l10n.t('{0}，{1}', titleOf(row), item.description.replaceAll(' · ', '，')) };
  return item;
}

function troubleItem({ root, problem }: TroubleNode): TreeItem {
  const { file, place, cause, message } = problem;
  const item = new TreeItem(`${place}${cause}`, TreeItemCollapsibleState.None);
  const isRoot = file === root.path;
  item.id = `${root.path}?${message}`;
  item.description = isRoot ? '' : nameOf(file);
  item.iconPath = new ThemeIcon('warning', warning);
  item.contextValue = isRoot ? 'trouble root' : 'trouble';
  item.tooltip = new MarkdownString().appendText(message);
  if (file.endsWith('.yaml')) item.command = { command: 'vscode.open', title: l10n.t('打开'), arguments: [Uri.file(file)] };
  item.accessibilityInformation = { label: message };
  return item;
}

const warning = new ThemeColor('list.warningForeground');
const faint = new ThemeColor('descriptionForeground');

const icons: Record<CorpusFileState, ThemeIcon> = {
  read: new ThemeIcon('note'),
  unreadable: new ThemeIcon('warning', warning),
  excluded: new ThemeIcon('circle-slash', faint),
  waiting: new ThemeIcon('clock', faint),
};
