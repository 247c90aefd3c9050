import { homedir } from 'node:os';
import { CancellationTokenSource, l10n, Uri, window, workspace } from 'vscode';
import type { ServerConnection } from '../server/serverConnection';

/** 导出学习记录: writes all that was learned into a file of the writer's choice, as it is kept. */
export async function exportLearned(server: ServerConnection): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file(homedir());
  const target = await window.showSaveDialog({
    title: l10n.t('导出学习记录'),
    defaultUri: Uri.joinPath(folder, l10n.t('讲稿助手学习记录.json')),
    filters: { JSON: ['json'] },
  });
  if (!target) return;
  const text = await server.request('jianggao/exportLearned', null, new CancellationTokenSource().token);
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch (error) {
    void window.showWarningMessage(l10n.t('没有导出到“{0}”：{1}。请换一个文件夹再试。', target.fsPath, (error as Error).message));
    return;
  }
  const open = l10n.t('打开');
  if ((await window.showInformationMessage(l10n.t('学习记录已导出到“{0}”。', target.fsPath), open)) === open) await window.showTextDocument(target);
}
