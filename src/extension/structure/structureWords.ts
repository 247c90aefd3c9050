import { l10n } from 'vscode';
import type { StructurePartView, StructureView } from '../../protocol/requests';

/** `320 字 · 约 1.5 分钟 · 同类约 400 字`. */
export function partDescription({ kind, characters, usual }: StructurePartView, pace: number): string {
  const beside = usual === undefined ? [] : [l10n.t('同类约 {0} 字', format(usual))];
  if (kind === 'missing') return [l10n.t('还没有'), ...beside].join(' · ');
  const minutes = pace > 0 && characters >= pace / 10 ? [l10n.t('约 {0} 分钟', (characters / pace).toFixed(1))] : [];
  return [l10n.t('{0} 字', format(characters)), ...minutes, ...beside].join(' · ');
}

/** One sentence above the tree. */
export function structureSummary({ characters, pace, genre, peers, usual }: StructureView): string {
  const length = l10n.t('全文 {0} 字，约 {1} 分钟。', format(characters), (characters / pace).toFixed(1));
  if (genre === '') return length + l10n.t('在文件开头写上“体裁”，可与素材中的同类讲稿比较。');
  if (usual === undefined) return length + l10n.t('素材中“{0}”还不到三篇，暂时无法比较。', genre);
  return length + l10n.t('素材中有 {0} 篇“{1}”，篇幅一般在 {2} 字左右。', peers, genre, format(usual));
}

function format(count: number): string {
  return count.toLocaleString('zh-CN');
}
