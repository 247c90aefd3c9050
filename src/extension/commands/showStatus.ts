import { CancellationTokenSource, l10n, window } from 'vscode';
import type { Command } from '../contributions';
import type { ServerConnection } from '../server/serverConnection';
import { detailLines } from '../statusBar/statusWords';

/** 查看状态: folders, documents, passages, phrases and segmenter, with what can be done about them. */
export async function showStatus(server: ServerConnection, run: (command: Command) => void): Promise<void> {
  const status = await server.request('jianggao/status', null, new CancellationTokenSource().token);
  const actions = new Map<string, Command>([
    [l10n.t('添加素材文件夹'), 'jianggao.addCorpusFolder'],
    [l10n.t('重新索引'), 'jianggao.reindex'],
  ]);
  if (status.folders.some(({ problems }) => problems > 0)) actions.set(l10n.t('查看读取问题'), 'jianggao.showProblems');
  const detail = detailLines(status).join('\n');
  const chosen = await window.showInformationMessage(l10n.t('讲稿助手的状态'), { modal: true, detail }, ...actions.keys());
  const command = chosen === undefined ? undefined : actions.get(chosen);
  if (command) run(command);
}
