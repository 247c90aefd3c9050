import { CancellationTokenSource, l10n, window } from 'vscode';
import type { ServerConnection } from '../server/serverConnection';
import { pickRecent } from './pickRecent';

/** 不再推荐: the suggestion is not offered any more, until the writer takes that back. */
export async function neverSuggest(server: ServerConnection, given: unknown): Promise<void> {
  const text = await pickRecent(given, l10n.t('不再推荐哪一条？'), server);
  if (text === undefined) return;
  await server.request('jianggao/neverSuggest', { text }, new CancellationTokenSource().token);
  void offerUndo(server, text);
}

async function offerUndo(server: ServerConnection, text: string): Promise<void> {
  const undo = l10n.t('撤消');
  const chosen = await window.showInformationMessage(l10n.t('不再推荐“{0}”。以后可以用命令“查看学习记录”恢复。', text), undo);
  if (chosen === undo) await server.request('jianggao/allowSuggest', { text }, new CancellationTokenSource().token);
}
