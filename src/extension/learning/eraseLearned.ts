import { CancellationTokenSource, l10n, window } from 'vscode';
import type { ServerConnection } from '../server/serverConnection';

/** 清除学习记录: asks first, and whether what was banned shall stay so. */
export async function eraseLearned(server: ServerConnection): Promise<void> {
  const { phrases, banned, file } = await server.request('jianggao/learned', null, new CancellationTokenSource().token);
  if (phrases.length + banned.length === 0) return void window.showInformationMessage(l10n.t('学习记录是空的，没有可清除的。'));
  const all = l10n.t('全部清除');
  const counts = l10n.t('只清除采用情况');
  const detail = l10n.t('提示的次序回到没有学习以前。清除以后不能撤消；想留一份，请先用命令“导出学习记录”。记录保存在：{0}', file);
  const question = l10n.t('清除学习记录？采用情况 {0} 条，不再推荐 {1} 条。', phrases.length, banned.length);
  const choices = phrases.length > 0 && banned.length > 0 ? [all, counts] : [all];
  const chosen = await window.showWarningMessage(question, { modal: true, detail }, ...choices);
  if (chosen === undefined) return;
  await server.request('jianggao/forgetLearned', { keepsBans: chosen === counts }, new CancellationTokenSource().token);
  void window.showInformationMessage(l10n.t('学习记录已清除。'));
}
