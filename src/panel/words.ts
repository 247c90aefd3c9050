import type { PanelView } from '../protocol/panelMessages';
import type { PassageView } from '../protocol/requests';

/** What the page says. */
export const words = {
  list: '范例列表',
  search: '查找范例',
  searchHint: '输入话题或句子查找',
  clear: '清空，回到跟随光标（Esc）',
  insert: '插入',
  insertHint: '插入到光标处（回车）',
  copy: '复制',
  copyHint: '复制（Ctrl+C）',
  open: '打开出处',
  openHint: '打开出处（O）',
  expand: '展开',
  collapse: '收起',
  addFolder: '添加素材文件夹',
  retry: '重试',
  setAsSpeech: '设为讲稿',
  precedents: '范例',
  structure: '结构',
};

export const originNames: Record<PassageView['origin'], string> = { starter: '范文库', archive: '素材', workspace: '工作区' };

type Results = Extract<PanelView, { kind: 'results' }>;

/** What the results are for, and how many there are. */
export function summary({ origin, query, passages }: Results): string {
  const count = `${passages.length} 段`;
  switch (origin) {
    case 'selection':
      return `${count} · 与所选文字相近`;
    case 'heading':
      return `${count} · 与标题“${shorten(query)}”相近`;
    case 'paragraph':
      return `${count} · 与光标所在段落相近`;
    case 'search':
      return `${count} · 查找“${shorten(query)}”`;
  }
}

/** At most 16 characters of a text. */
export function shorten(text: string): string {
  const characters = [...text.trim()];
  return characters.length > 16 ? `${characters.slice(0, 16).join('')}…` : characters.join('');
}
