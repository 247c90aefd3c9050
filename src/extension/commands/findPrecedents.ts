import { env, l10n, ThemeIcon, window, type CancellationToken, type QuickInputButton, type QuickPick, type QuickPickItem } from 'vscode';
import { citation } from '../../core/citation/citation';
import { chineseMonth } from '../../core/citation/chineseDate';
import type { PassageView, PrecedentsResult } from '../../protocol/requests';
import { Debouncer } from '../debouncer';
import { Disposables } from '../disposables';
import { keepOrder } from '../keepOrder';
import { LatestRequest } from '../latestRequest';
import { ServerUnavailable, type ServerConnection } from '../server/serverConnection';
import type { ActiveSpeech } from '../speech/activeSpeech';
import { insertText } from '../speech/insertText';
import { openSource } from '../speech/openSource';
import { currentSettings } from '../speech/speechDocuments';
import { excerpt } from './excerpt';

interface PassageItem extends QuickPickItem {
  passage?: PassageView;
}

const searchDelay = 150;

/** 查找范例: passages for what is typed or, with nothing typed, for the cursor; Enter inserts. */
export async function findPrecedents(server: ServerConnection, speech: ActiveSpeech): Promise<void> {
  const owned = new Disposables();
  const openButton: QuickInputButton = { iconPath: new ThemeIcon('go-to-file'), tooltip: l10n.t('打开出处') };
  const copyButton: QuickInputButton = { iconPath: new ThemeIcon('copy'), tooltip: l10n.t('复制') };
  const citeButton: QuickInputButton = { iconPath: new ThemeIcon('quote'), tooltip: l10n.t('复制并注明出处') };
  const pick = owned.add(window.createQuickPick<PassageItem>());
  const latest = owned.add(new LatestRequest());
  Object.assign(pick, keepOrder);
  pick.title = l10n.t('查找范例');
  pick.placeholder = l10n.t('输入要找的话题或句子，回车插入；不输入则按光标所在的段落查找');
  pick.value = speech.selectedText ?? '';

  const refresh = async (): Promise<void> => {
    pick.busy = true;
    try {
      const result = await latest.run((token) => ask(server, speech, pick.value.trim(), token));
      if (!result) return;
      pick.title = titleOf(result);
      const passages = result.passages.map((passage) => toItem(passage, [openButton, copyButton, citeButton]));
      pick.items = [...result.complaints.map((label) => ({ label: `$(warning) ${label}`, alwaysShow: true })), ...(passages.length > 0 ? passages : [nothing(result)])];
      pick.activeItems = passages.slice(0, 1);
    } catch (error) {
      if (!(error instanceof ServerUnavailable)) throw error;
      pick.items = [{ label: l10n.t('查找服务正在启动，请稍后再试。'), alwaysShow: true }];
    }
    pick.busy = false;
  };
  const refreshSoon = owned.add(new Debouncer(searchDelay, () => void refresh()));
  owned.add(pick.onDidChangeValue(() => refreshSoon.call()));
  owned.add(
    pick.onDidTriggerItemButton(async ({ item: { passage }, button }) => {
      if (!passage) return;
      if (button === openButton) {
        pick.hide();
        await openSource(passage, speech.last?.viewColumn);
      } else {
        await env.clipboard.writeText(button === citeButton ? citation(passage) : passage.text);
        window.setStatusBarMessage(l10n.t('已复制'), 2000);
      }
    }),
  );
  void refresh();
  const chosen = await accepted(pick);
  owned.dispose();
  if (chosen) await insertText(speech, chosen.text);
}

function ask(server: ServerConnection, speech: ActiveSpeech, query: string, token: CancellationToken): Promise<PrecedentsResult> {
  const limit = currentSettings().panelMaxPassages;
  const editor = speech.last;
  if (query !== '' || !editor) return server.request('jianggao/search', { query, limit }, token);
  const { line, character } = editor.selection.active;
  const cursor = { line, character };
  return server.request('jianggao/precedents', { uri: editor.document.uri.toString(), range: { start: cursor, end: cursor }, limit }, token);
}

function accepted(pick: QuickPick<PassageItem>): Promise<PassageView | undefined> {
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const passage = pick.activeItems[0]?.passage;
      if (!passage) return;
      resolve(passage);
      pick.hide();
    });
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
}

function toItem(passage: PassageView, buttons: QuickInputButton[]): PassageItem {
  return {
    label: excerpt(passage.text, passage.highlights),
    description: known([passage.speaker, chineseMonth(passage.date), ...(passage.uses.count > 1 ? [l10n.t('用过 {0} 次', passage.uses.count)] : [])]),
    detail: [passage.title, ...passage.headingPath].join(' › '),
    alwaysShow: true,
    buttons,
    passage,
  };
}

/** `查找范例：找到 37 段（用时 3 毫秒）`. */
function titleOf({ passages, total, isTotalBounded, took }: PrecedentsResult): string {
  if (passages.length === 0) return l10n.t('查找范例');
  return l10n.t('查找范例：找到 {0} 段（用时 {1} 毫秒）', `${total}${isTotalBounded ? '+' : ''}`, Math.max(1, Math.round(took)));
}

function known(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function nothing({ query }: PrecedentsResult): PassageItem {
  const label = query === '' ? l10n.t('光标所在的段落还没有可供查找的内容，请输入要找的话题。') : l10n.t('没有找到相近的段落，换个说法试试。');
  return { label, alwaysShow: true };
}
