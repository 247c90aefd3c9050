import { l10n } from 'vscode';
import type { CorpusCounts, CorpusFileRow, FactView } from '../../protocol/corpus';
import { nameOf, titleOf } from './corpusNode';

/** Numbers as Chinese offices write them: `1,234`. */
const whole = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });

/** `12 篇 · 2 个问题 · 1 篇未收录 · 3 篇等待读取`; what there is none of is left out. */
export function countWords({ read, troubled, excluded, waiting }: CorpusCounts): string {
  const parts = [
    read === 0 ? '' : l10n.t('{0} 篇', whole.format(read)),
    troubled === 0 ? '' : l10n.t('{0} 个问题', whole.format(troubled)),
    excluded === 0 ? '' : l10n.t('{0} 篇未收录', whole.format(excluded)),
    waiting === 0 ? '' : l10n.t('{0} 篇等待读取', whole.format(waiting)),
  ].filter((part) => part !== '');
  return parts.length === 0 ? l10n.t('没有文稿') : parts.join(' · ');
}

/** `2024-03-05 · 6,512 字 · 另有 2 个版本 · 文件名.docx`, or what is wrong with the file, or why it is not in use. */
export function fileWords(row: CorpusFileRow): string {
  const { state, cause, date, characters, versions, path } = row;
  const own = nameOf(path);
  const rest = [
    state === 'excluded' ? l10n.t('未收录') : state === 'waiting' ? l10n.t('等待读取') : '',
    cause,
    date,
    characters === 0 ? '' : l10n.t('{0} 字', whole.format(characters)),
    versions === 0 ? '' : l10n.t('另有 {0} 个版本', versions),
    own.replace(/\.[^.]+$/u, '') === titleOf(row) || own === titleOf(row) ? '' : own,
  ];
  return rest.filter((part) => part !== '').join(' · ');
}

/** Where a fact comes from. */
export function originWords(origin: FactView['origin']): string {
  const words: Record<FactView['origin'], string> = {
    writer: l10n.t('写作者填写'),
    frontMatter: l10n.t('文件说明'),
    properties: l10n.t('文档属性'),
    firstLines: l10n.t('开头几行'),
    fileName: l10n.t('文件名'),
  };
  return words[origin];
}

/** `6,512 字`. */
export function characterWords(characters: number): string {
  return l10n.t('{0} 字', whole.format(characters));
}
