import { ConfigurationTarget, l10n, window, workspace, type QuickPickItem } from 'vscode';
import type { GhostMode } from '../../protocol/suggestions';
import { settingsSection } from '../contributions';
import { keepOrder } from '../keepOrder';
import { currentSettings } from '../speech/speechDocuments';

interface ModeItem extends QuickPickItem {
  mode: GhostMode;
}

export function modeName(mode: GhostMode): string {
  const names: Record<GhostMode, string> = { off: l10n.t('关闭'), quiet: l10n.t('少而准'), eager: l10n.t('多一些') };
  return names[mode];
}

/** 灰字提示: asks how readily text is shown behind the cursor, and keeps the answer where it is set already, otherwise for all of the writer's work. */
export function chooseGhostMode(): void {
  const { ghostMode, ghostConfidence } = currentSettings();
  const items: ModeItem[] = [
    { mode: 'quiet', label: modeName('quiet'), description: l10n.t('有 {0}% 以上的把握才显示', ghostConfidence) },
    { mode: 'eager', label: modeName('eager'), description: l10n.t('有 {0}% 以上的把握就显示，猜错的也多一些', Math.round(ghostConfidence / 2)) },
    { mode: 'off', label: modeName('off'), description: l10n.t('不显示灰字，只用列表') },
  ];
  const pick = window.createQuickPick<ModeItem>();
  Object.assign(pick, keepOrder);
  pick.title = l10n.t('灰字提示');
  pick.placeholder = l10n.t('光标后面的灰字什么时候出现？按 Tab 采用，按 Esc 收起');
  pick.items = items;
  pick.activeItems = items.filter(({ mode }) => mode === ghostMode);
  pick.onDidAccept(() => {
    const [chosen] = pick.activeItems;
    pick.dispose();
    if (chosen && chosen.mode !== ghostMode) void workspace.getConfiguration(settingsSection).update('ghostText.mode', chosen.mode, target());
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

function target(): ConfigurationTarget {
  const set = workspace.getConfiguration(settingsSection).inspect('ghostText.mode');
  return set?.workspaceValue === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
}
