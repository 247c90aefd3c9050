import { homedir } from 'node:os';
import path from 'node:path';
import { commands, ConfigurationTarget, l10n, window, workspace } from 'vscode';
import { settingsSection } from '../contributions';
import { nameOf, type CorpusNode } from './corpusNode';

/** 移除素材文件夹: takes a folder out of the settings, wherever it stands there. Its files stay where they are. */
export async function removeFolder({ root }: CorpusNode): Promise<void> {
  const remove = l10n.t('移除');
  const detail = l10n.t('文件不会被删除，只是不再参与提示和查找。');
  const chosen = await window.showWarningMessage(l10n.t('不再把“{0}”当作素材？', nameOf(root.path)), { modal: true, detail }, remove);
  if (chosen !== remove) return;
  const set = workspace.getConfiguration(settingsSection).inspect<string[]>('corpus.folders');
  const places: [ConfigurationTarget, readonly string[] | undefined][] = [
    [ConfigurationTarget.Global, set?.globalValue],
    [ConfigurationTarget.Workspace, set?.workspaceValue],
  ];
  let isRemoved = false;
  for (const [target, entries] of places) {
    const kept = entries?.filter((entry) => !meaningsOf(entry).includes(root.path));
    if (!kept || kept.length === entries?.length) continue;
    await workspace.getConfiguration(settingsSection).update('corpus.folders', kept, target);
    isRemoved = true;
  }
  if (isRemoved) return;
  const open = l10n.t('打开设置');
  const message = l10n.t('设置里没有找到“{0}”，请在设置“素材文件夹”中删去它。', root.path);
  if ((await window.showWarningMessage(message, open)) === open) await commands.executeCommand('workbench.action.openSettings', 'jianggao.corpus.folders');
}

/** The folders that an entry of the setting stands for. */
function meaningsOf(entry: string): string[] {
  const homed = entry.trim().replace(/^~(?=$|[/\\])/u, () => homedir());
  const workspaces = workspace.workspaceFolders ?? [];
  const meant = homed.includes('${workspaceFolder}') ? workspaces.map(({ uri }) => homed.replaceAll('${workspaceFolder}', () => uri.fsPath)) : [homed];
  return meant.map((folder) => path.normalize(folder).replace(/(?<=.)[/\\]+$/u, ''));
}
