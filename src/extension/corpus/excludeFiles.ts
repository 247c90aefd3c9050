import { CancellationTokenSource, l10n, window } from 'vscode';
import type { ServerConnection } from '../server/serverConnection';
import { titleOf, uriOf, type CorpusNode, type FileNode } from './corpusNode';

/** 不收录 and 收录: what is left out takes no part in suggestions and searches. Asks nothing, but can be undone. */
export async function setExcluded(nodes: readonly CorpusNode[], isExcluded: boolean, server: ServerConnection): Promise<void> {
  const files = nodes.filter((node): node is FileNode => node.kind === 'file' && (node.row.state === 'excluded') !== isExcluded);
  if (files.length === 0) {
    void window.showInformationMessage(isExcluded ? l10n.t('请先选中要去掉的文件。') : l10n.t('请先选中没有收录的文件。'));
    return;
  }
  const uris = files.map((file) => uriOf(file).toString());
  const set = (value: boolean) => server.request('jianggao/setExcluded', { uris, isExcluded: value }, new CancellationTokenSource().token);
  const failure = await set(isExcluded);
  if (failure !== null) {
    void window.showWarningMessage(failure);
    return;
  }
  void offerUndo(said(files, isExcluded), () => set(!isExcluded));
}

function said(files: readonly FileNode[], isExcluded: boolean): string {
  const [first] = files;
  if (files.length > 1 || !first) return isExcluded ? l10n.t('{0} 个文件不再收录。', files.length) : l10n.t('{0} 个文件重新收录。', files.length);
  const title = titleOf(first.row);
  return isExcluded ? l10n.t('“{0}”不再收录。', title) : l10n.t('“{0}”重新收录。', title);
}

async function offerUndo(message: string, undo: () => Promise<string | null>): Promise<void> {
  const back = l10n.t('撤销');
  if ((await window.showInformationMessage(message, back)) !== back) return;
  const failure = await undo();
  if (failure !== null) void window.showWarningMessage(failure);
}
