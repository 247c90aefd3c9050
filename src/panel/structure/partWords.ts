import type { StructurePartView, StructureView } from '../../protocol/requests';

/** Within this share of the usual length a part counts as usual. */
const tolerance = 0.25;

/** How a length stands beside the usual one. */
export function beside(characters: number, usual: number): 'less' | 'same' | 'more' {
  if (characters < usual * (1 - tolerance)) return 'less';
  return characters > usual * (1 + tolerance) ? 'more' : 'same';
}

/** `320 字`, `约 1.5 分钟`, `比同类少 80 字`, as far as they are known. `pace` is in characters a minute. */
export function partWords({ kind, characters, usual }: StructurePartView, pace: number): string[] {
  const comparison = usual === undefined ? [] : [compared(kind, characters, usual)];
  return kind === 'missing' ? ['还没有', ...comparison] : [`${count(characters)} 字`, readingTime(characters, pace), ...comparison];
}

/** `约 40 秒`, `约 1.5 分钟`, at `pace` characters a minute. */
export function readingTime(characters: number, pace: number): string {
  const minutes = characters / pace;
  return minutes < 0.95 ? `约 ${Math.max(1, Math.round(minutes * 60))} 秒` : `约 ${minutes.toFixed(1)} 分钟`;
}

/** What stands above the parts. */
export function structureSummary({ characters, pace, genre, peers, usual }: StructureView): string {
  const length = `全文 ${count(characters)} 字，${readingTime(characters, pace)}。`;
  if (genre === '') return `${length}在文件开头写上“体裁”，可与素材中的同类讲稿比较。`;
  if (usual === undefined) return `${length}素材中“${genre}”还不到三篇，暂时无法比较。`;
  return `${length}素材中有 ${peers} 篇“${genre}”，篇幅一般在 ${count(usual)} 字左右。`;
}

function compared(kind: StructurePartView['kind'], characters: number, usual: number): string {
  if (kind === 'missing') return `同类约 ${count(usual)} 字`;
  switch (beside(characters, usual)) {
    case 'less':
      return `比同类少 ${count(usual - characters)} 字`;
    case 'more':
      return `比同类多 ${count(characters - usual)} 字`;
    case 'same':
      return '与同类相当';
  }
}

function count(characters: number): string {
  return characters.toLocaleString('zh-CN');
}
