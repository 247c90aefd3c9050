import type { PassageAction } from '../protocol/panelMessages';
import { create, icon } from './dom';

export interface ActionButton {
  action: PassageAction;
  glyph: string;
  label: string;
  hint: string;
}

/** What can be done with a passage, in the order of the buttons. `pinned` is shown in the place of 钉住 when it is. */
const insert: ActionButton = { action: 'insert', glyph: 'insert', label: '插入', hint: '插入到光标处（回车）' };
const adapt: ActionButton = { action: 'insertAdapted', glyph: 'list-ordered', label: '插入并接上序号', hint: '插入，序号按讲稿接着编（Shift+回车）' };
const copy: ActionButton = { action: 'copy', glyph: 'copy', label: '复制', hint: '复制（C）' };
const cite: ActionButton = { action: 'copyWithSource', glyph: 'quote', label: '复制并注明出处', hint: '复制并注明出处（Shift+C）' };
const similar: ActionButton = { action: 'similar', glyph: 'references', label: '更多类似', hint: '找与这一段相近的（M）' };
const open: ActionButton = { action: 'open', glyph: 'go-to-file', label: '打开出处', hint: '在讲稿旁边打开出处（O）' };
const external: ActionButton = { action: 'openExternally', glyph: 'link-external', label: '用系统软件打开', hint: '用系统软件打开原文件' };
const pin: ActionButton = { action: 'pin', glyph: 'pin', label: '钉住', hint: '钉在最上面（P）' };
const unpin: ActionButton = { action: 'pin', glyph: 'pinned', label: '取消钉住', hint: '取消钉住（P）' };

/** Endings of files that an editor shows as they are; others can be opened with their own program. */
const plain = /\.(?:md|markdown|txt|text|jianggao)$/iu;

export function actionsFor(path: string, isPinned: boolean): ActionButton[] {
  return [insert, adapt, copy, cite, similar, open, ...(plain.test(path) ? [] : [external]), isPinned ? unpin : pin];
}

export function actionButton({ action, glyph, label, hint }: ActionButton, act: (action: PassageAction) => void): HTMLButtonElement {
  const attributes = { type: 'button', title: hint, 'aria-label': label };
  const button = create('button', { class: `action action-${action}`, attributes, children: [icon(glyph), ...(action === 'insert' ? [create('span', { text: label })] : [])] });
  button.addEventListener('click', () => act(action));
  return button;
}

/** Keys on a card → what they do with it; with Shift, the name has it in front. */
const keys: Readonly<Record<string, PassageAction>> = {
  Enter: 'insert',
  'Shift+Enter': 'insertAdapted',
  c: 'copy',
  'Shift+C': 'copyWithSource',
  m: 'similar',
  o: 'open',
  p: 'pin',
};

/** What a key does with the card that it is pressed on. */
export function actionOfKey({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): PassageAction | undefined {
  const control = ctrlKey || metaKey;
  if (altKey) return undefined;
  if (control) return key === 'Enter' ? 'open' : key === 'c' && (document.getSelection()?.isCollapsed ?? true) ? 'copy' : undefined;
  return keys[shiftKey ? `Shift+${key.length === 1 ? key.toUpperCase() : key}` : key.length === 1 ? key.toLowerCase() : key];
}
