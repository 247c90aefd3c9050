import { CancellationTokenSource, l10n, ThemeIcon, window, type QuickInputButton, type QuickPick, type QuickPickItem } from 'vscode';
import type { LearnedView } from '../../protocol/learning';
import type { ServerConnection } from '../server/serverConnection';
import { learnedItems, type LearnedItem } from './learnedItems';

/** What else can be done with all of it. */
export interface LearnedActions {
  eraseAll(): Promise<void>;
  exportAll(): Promise<void>;
}

/**
 * 查看学习记录: everything that was learned, to be filtered by typing. Enter, or the button of a row, takes a row away; the list stays, so that several can go. The
 * buttons above erase or export all of it.
 */
export async function showLearned(server: ServerConnection, { eraseAll, exportAll }: LearnedActions): Promise<void> {
  const learned = await askFor(server);
  if (learned.phrases.length + learned.banned.length === 0) {
    void window.showInformationMessage(l10n.t('还没有学到什么：采用过的提示、标为不再推荐的提示会列在这里。'));
    return;
  }
  const pick = window.createQuickPick<LearnedItem | QuickPickItem>();
  const save: QuickInputButton = { iconPath: new ThemeIcon('export'), tooltip: l10n.t('导出学习记录') };
  const erase: QuickInputButton = { iconPath: new ThemeIcon('clear-all'), tooltip: l10n.t('清除学习记录') };
  pick.buttons = [save, erase];
  pick.placeholder = l10n.t('用方向键选中一条再按回车：恢复推荐，或者删除它的次数');
  pick.matchOnDescription = true;
  fill(pick, learned);
  const remove = async ({ text, isBanned }: LearnedItem) => {
    pick.busy = true;
    if (isBanned) await server.request('jianggao/allowSuggest', { text }, new CancellationTokenSource().token);
    else await server.request('jianggao/forgetLearned', { text }, new CancellationTokenSource().token);
    fill(pick, await askFor(server));
    pick.busy = false;
  };
  await new Promise<void>((resolve, reject) => {
    const during = (work: Promise<void>): void => void work.catch(reject);
    const instead = (work: () => Promise<void>): void => {
      pick.hide();
      during(work());
    };
    pick.onDidTriggerItemButton(({ item }) => during(isRow(item) ? remove(item) : Promise.resolve()));
    pick.onDidAccept(() => {
      const [item] = pick.activeItems;
      if (item && isRow(item) && pick.items.includes(item)) during(remove(item));
    });
    pick.onDidTriggerButton((button) => instead(button === save ? exportAll : eraseAll));
    pick.onDidHide(() => resolve());
    pick.show();
  }).finally(() => pick.dispose());
}

function isRow(item: LearnedItem | QuickPickItem): item is LearnedItem {
  return 'isBanned' in item;
}

function askFor(server: ServerConnection): Promise<LearnedView> {
  return server.request('jianggao/learned', null, new CancellationTokenSource().token);
}

/**
 * Shows what is learned now; the list closes when nothing is left. The mark stays where it was; at first there is none, so that Enter takes no row away that
 * the writer has not gone to.
 */
function fill(pick: QuickPick<LearnedItem | QuickPickItem>, learned: LearnedView): void {
  const [marked] = pick.activeItems;
  const rows = pick.items.filter(isRow);
  const at = marked && isRow(marked) ? rows.indexOf(marked) : -1;
  const count = learned.phrases.length + learned.banned.length;
  if (count === 0) return pick.hide();
  pick.title = learned.isKept ? l10n.t('学习记录：{0} 条', count) : l10n.t('学习记录：{0} 条（文件不能写，只在内存里）', count);
  pick.keepScrollPosition = true;
  pick.items = learnedItems(learned);
  const next = at === -1 ? undefined : pick.items.filter(isRow)[Math.min(at, count - 1)];
  pick.activeItems = next ? [next] : [];
}
