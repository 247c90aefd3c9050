import { l10n } from 'vscode';
import type { CorpusStatus, DraftStats } from '../../protocol/requests';

/** Numbers as Chinese offices write them: `1,234`. */
const whole = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 });

/** `12 篇 · 340 段`, or how far indexing has come. */
export function corpusWords({ state, documents, passages, progress }: CorpusStatus): string {
  if (state === 'starting') return l10n.t('正在启动');
  if (state === 'indexing') return progress ? l10n.t('索引 {0}/{1}', progress.done, progress.total) : l10n.t('正在索引');
  return l10n.t('{0} 篇 · {1} 段', whole.format(documents), whole.format(passages));
}

/** `1,234 字 · 约 5.6 分钟`; a time that rounds to nothing is left out. */
export function draftWords({ characters, minutes }: DraftStats, selected: boolean): string {
  const count = whole.format(characters);
  const time = tenth.format(minutes);
  if (time === '0') return selected ? l10n.t('已选 {0} 字', count) : l10n.t('{0} 字', count);
  return selected ? l10n.t('已选 {0} 字 · 约 {1} 分钟', count, time) : l10n.t('{0} 字 · 约 {1} 分钟', count, time);
}

/** `3 处待填`; empty when nothing is open. */
export function openSlotWords({ openSlots }: DraftStats): string {
  return openSlots === 0 ? '' : l10n.t('{0} 处待填', whole.format(openSlots));
}

/** Everything there is to know about the corpus, a line each, as Markdown. */
export function detailLines(status: CorpusStatus): string[] {
  const origins = { starter: l10n.t('范文库'), archive: l10n.t('素材'), workspace: l10n.t('工作区') };
  return [
    l10n.t('文档：{0} 篇', whole.format(status.documents)),
    l10n.t('段落：{0} 段', whole.format(status.passages)),
    l10n.t('提法：{0} 条', whole.format(status.phrases)),
    ...(status.isGathering ? [l10n.t('提法和句式还在后台收集，不影响查找')] : []),
    ...status.folders.map(({ origin, path, documents, problems }) => {
      const line = l10n.t('{0}：{1}，{2} 篇', origins[origin], path, whole.format(documents));
      return problems === 0 ? line : l10n.t('{0}，{1} 个读取问题', line, problems);
    }),
  ];
}
