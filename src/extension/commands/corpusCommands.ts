import { homedir } from 'node:os';
import { basename, dirname } from 'node:path';
import { CancellationTokenSource, commands, ConfigurationTarget, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { Problem } from '../../core/corpus/problem';
import { settingsSection } from '../contributions';
import type { ServerConnection } from '../server/serverConnection';
import { currentSettings } from '../speech/speechDocuments';

/** 添加素材文件夹: asks for folders and adds them to the writer's settings. */
export async function addCorpusFolder(): Promise<void> {
  const chosen = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: true,
    defaultUri: workspace.workspaceFolders?.[0]?.uri ?? Uri.file(homedir()),
    title: l10n.t('添加素材文件夹'),
    openLabel: l10n.t('添加'),
  });
  if (!chosen) return;
  const before = currentSettings().corpusFolders;
  const added = chosen.map(({ fsPath }) => fsPath).filter((path) => !before.includes(path));
  if (added.length === 0) {
    void window.showInformationMessage(l10n.t('这个文件夹已经在素材里了。'));
    return;
  }
  await workspace.getConfiguration(settingsSection).update('corpus.folders', [...before, ...added], target());
}

/** Where the folders are set already: the workspace's own list, or else the writer's. */
function target(): ConfigurationTarget {
  const set = workspace.getConfiguration(settingsSection).inspect('corpus.folders');
  return set?.workspaceValue === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
}

/** 重新索引: reads every folder again. */
export async function reindex(server: ServerConnection): Promise<void> {
  await server.request('jianggao/reindex', null, new CancellationTokenSource().token);
}

/** 查看读取问题: the files that could not be read and what to do; choosing one shows it. */
export async function showProblems(server: ServerConnection): Promise<void> {
  const problems = await window.withProgress({ location: ProgressLocation.Window, title: l10n.t('正在查看读取问题') }, () =>
    server.request('jianggao/problems', null, new CancellationTokenSource().token),
  );
  if (problems.length === 0) {
    void window.showInformationMessage(l10n.t('所有素材都已正常读取。'));
    return;
  }
  const chosen = await window.showQuickPick(problems.map(toItem), {
    title: l10n.t('有 {0} 个读取问题', problems.length),
    placeHolder: l10n.t('选择一项打开对应的文件'),
    matchOnDetail: true,
  });
  if (chosen) await reveal(chosen.problem);
}

function toItem(problem: Problem): { label: string; description: string; detail: string; problem: Problem } {
  const { file, place, cause, remedy } = problem;
  return { label: `$(warning) ${basename(file)}`, description: `${place}${cause}`, detail: `${remedy}。${dirname(file)}`, problem };
}

async function reveal({ file, message }: Problem): Promise<void> {
  try {
    await commands.executeCommand('vscode.open', Uri.file(file));
  } catch {
    void window.showWarningMessage(message);
  }
}
