import { CancellationTokenSource, l10n, ThemeIcon, window, type Uri, type QuickInputButton, type QuickPickItem } from 'vscode';
import type { FactName, FactOrigin } from '../../core/corpus/facts';
import type { CorpusFileView } from '../../protocol/corpus';
import type { ServerConnection } from '../server/serverConnection';
import { sourceFile } from '../speech/sourceDocuments';
import { askValue } from './askValue';
import { originWords } from './corpusWords';
import { titleOf, uriOf, type CorpusNode } from './corpusNode';

interface FactItem extends QuickPickItem {
  name: FactName;
  value: string;
}

const names = Object.keys({ 标题: null, 讲话人: null, 单位: null, 日期: null, 体裁: null, 场合: null, 受众: null } satisfies Record<FactName, null>) as FactName[];

/** 修改文稿信息: what is known of a file (without a row, of the one in the active editor), fact by fact, until the writer is done. */
export async function editFacts(node: CorpusNode | undefined, server: ServerConnection): Promise<void> {
  const shown = window.activeTextEditor?.document.uri;
  const uri = node ? uriOf(node) : shown && (sourceFile(shown) ?? shown);
  const file = uri && (await known(uri, server));
  if (!file) void window.showInformationMessage(l10n.t('请先在“素材”里选中一个文件，或打开一篇收录的文稿。'));
  else if (!file.isEditable) void window.showInformationMessage(l10n.t('范文库随扩展提供，里面的文稿不能修改。想改的话，请把它复制到自己的素材文件夹。'));
  else await editEach(file, uri, server);
}

async function editEach(file: CorpusFileView, uri: Uri, server: ServerConnection): Promise<void> {
  let current = file;
  let last: FactName | undefined;
  for (;;) {
    const chosen = await pickFact(current, last);
    if (!chosen) return;
    const { item, isRestored } = chosen;
    last = item.name;
    const set = (value: string) => server.request('jianggao/setFacts', { uri: uri.toString(), facts: { [item.name]: value } }, new CancellationTokenSource().token);
    if (isRestored) {
      const failure = await set('');
      if (failure !== null) void window.showWarningMessage(failure);
    } else await askValue({ name: item.name, value: item.value, title: titleOf(current), known: await suggestions(item.name, server) }, set);
    current = (await known(uri, server)) ?? current;
  }
}

/** The fact to change; `isRestored` when the writer takes back what they entered. Undefined when they are done. */
function pickFact(file: CorpusFileView, active: FactName | undefined): Promise<{ item: FactItem; isRestored: boolean } | undefined> {
  const pick = window.createQuickPick<FactItem>();
  pick.title = l10n.t('文稿信息：{0}', titleOf(file));
  pick.placeholder = l10n.t('选择要修改的一项，按 Esc 结束');
  pick.items = names.map((name) => factItem(name, file));
  pick.activeItems = pick.items.filter(({ name }) => name === active);
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [item] = pick.activeItems;
      if (!item) return;
      resolve({ item, isRestored: false });
      pick.hide();
    });
    pick.onDidTriggerItemButton(({ item }) => {
      resolve({ item, isRestored: true });
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function factItem(name: FactName, file: CorpusFileView): FactItem {
  const fact = file.facts.find((each) => each.name === name);
  const isOwn = fact?.origin === ('writer' satisfies FactOrigin);
  const restore: QuickInputButton = { iconPath: new ThemeIcon('discard'), tooltip: l10n.t('恢复认出来的') };
  return {
    name,
    value: fact?.value ?? '',
    label: name,
    description: fact ? `${fact.value}　${originWords(fact.origin)}` : l10n.t('没有'),
    ...(isOwn && { buttons: [restore] }),
  };
}

/** What the archive has for it already. */
async function suggestions(name: FactName, server: ServerConnection): Promise<string[]> {
  if (name !== '讲话人' && name !== '体裁') return [];
  const { speakers, genres } = await server.request('jianggao/facets', null, new CancellationTokenSource().token);
  return name === '讲话人' ? speakers : genres;
}

function known(uri: Uri, server: ServerConnection): Promise<CorpusFileView | null> {
  return server.request('jianggao/corpusFile', { uri: uri.toString() }, new CancellationTokenSource().token);
}
