import type { MoveKind } from '../core/speech/moves';
import { chineseMonth } from '../core/citation/chineseDate';
import type { PanelView } from '../protocol/panelMessages';
import type { Grouping } from '../protocol/panelState';
import type { PassageView } from '../protocol/requests';

/** What the page says. */
export const words = {
  list: '范例列表',
  search: '查找范例',
  searchHint: '输入话题或句子查找',
  clear: '清空，回到跟随光标（Esc）',
  filter: '筛选',
  help: '查找方法和按键（?）',
  pins: '已钉住',
  back: '返回',
  order: '排列次序',
  grouping: '分组',
  expand: '前后文',
  collapse: '收起',
  gone: '出处已有变化，看不到前后文。',
  addFolder: '添加素材文件夹',
  clearFilters: '清除筛选',
  retry: '重试',
  setAsSpeech: '设为讲稿',
  precedents: '范例',
  structure: '结构',
};

export const originNames: Record<PassageView['origin'], string> = { starter: '范文库', archive: '素材', workspace: '工作区' };

/** The moves as writers call them. */
export const moveWords: Record<MoveKind, string> = {
  salutation: '称呼',
  opening: '帽子',
  review: '成绩',
  transition: '过渡',
  body: '主体',
  safeguard: '保障',
  closing: '结尾',
  ending: '收束',
};

export const groupingWords: Record<Grouping, string> = { none: '不分组', speech: '按讲稿', year: '按年份' };
export const orderWords = { relevance: '最相关的在前', date: '最近的在前' } as const;

/** A list of passages, whatever it was looked up for. */
export type Listing = Extract<PanelView, { kind: 'results' | 'similar' | 'earlier' }>;

/** How many passages there are, how long it took, and what they are for. */
export function summary(view: Listing): string {
  switch (view.kind) {
    case 'similar':
      return `找到 ${view.passages.length} 段${time(view.took)} · 与“${shorten(view.query)}”相近`;
    case 'earlier':
      return `讲过 ${view.exactCount} 次，相近的 ${view.nearCount} 处${time(view.took)} · “${shorten(view.query)}”`;
    case 'results': {
      const shown = view.passages.length < view.total ? `，列出前 ${view.passages.length} 段` : '';
      return `找到 ${count(view.total)}${view.isTotalBounded ? '+' : ''} 段${time(view.took)}${shown} · ${purpose(view)}`;
    }
  }
}

function purpose({ origin, query }: Extract<PanelView, { kind: 'results' }>): string {
  switch (origin) {
    case 'selection':
      return '与所选文字相近';
    case 'heading':
      return `与标题“${shorten(query)}”相近`;
    case 'paragraph':
      return '与光标所在段落相近';
    case 'search':
      return query === '' ? '符合筛选' : `查找“${shorten(query)}”`;
  }
}

function time(took: number): string {
  return took < 1 ? '（用时不到 1 毫秒）' : `（用时 ${count(Math.round(took))} 毫秒）`;
}

function count(value: number): string {
  return value.toLocaleString('zh-CN');
}

/** Who said it, when, and in what kind of speech, as far as it is known. */
export function sourceWords({ speaker, date, genre }: PassageView): string {
  return [speaker, chineseMonth(date), genre].filter((part) => part !== '').join(' · ');
}

/** `用过 3 次，最近 2024年3月`, `另有 2 个版本`; empty for a passage that stands in one place only. */
export function usesWords({ uses, versions }: PassageView): string {
  const latest = uses.latest === '' ? '' : `，最近 ${chineseMonth(uses.latest)}`;
  return [...(uses.count > 1 ? [`用过 ${uses.count} 次${latest}`] : []), ...(versions > 0 ? [`另有 ${versions} 个版本`] : [])].join(' · ');
}

/** At most 16 characters of a text. */
export function shorten(text: string): string {
  const characters = [...text.trim()];
  return characters.length > 16 ? `${characters.slice(0, 16).join('')}…` : characters.join('');
}
