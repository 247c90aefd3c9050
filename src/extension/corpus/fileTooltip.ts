import { l10n, MarkdownString } from 'vscode';
import type { CorpusFileView } from '../../protocol/corpus';
import { characterWords, originWords } from './corpusWords';
import { titleOf } from './corpusNode';

/** All that is known of a file: facts with their origins, path, length, other versions, and what is wrong with it. */
export function fileTooltip(file: CorpusFileView, path: string): MarkdownString {
  const { facts, characters, problems, versionPaths, state } = file;
  const tooltip = new MarkdownString('', true);
  const line = (text: string) => tooltip.appendText(text).appendMarkdown('  \n');
  tooltip.appendMarkdown('**').appendText(titleOf(file)).appendMarkdown('**\n\n');
  if (state === 'excluded') line(l10n.t('未收录：不参与提示和查找。'));
  if (state === 'waiting') line(l10n.t('等待读取。'));
  for (const problem of problems) tooltip.appendMarkdown('$(warning) ').appendText(problem).appendMarkdown('\n\n');
  for (const { name, value, origin } of facts) line(l10n.t('{0}：{1}（{2}）', name, value, originWords(origin)));
  if (characters > 0) line(l10n.t('篇幅：{0}', characterWords(characters)));
  line(l10n.t('位置：{0}', path));
  if (versionPaths.length > 0) {
    tooltip.appendMarkdown('\n').appendText(l10n.t('同一篇讲稿的其他版本：')).appendMarkdown('  \n');
    for (const version of versionPaths.slice(0, 10)) line(version);
  }
  return tooltip;
}
