import type { FromPanel, PanelView } from '../protocol/panelMessages';
import type { Listing } from './words';
import { create, icon } from './dom';
import { shorten, words } from './words';

type NoResults = Exclude<PanelView, Listing>;

/** What a button asks for: a message to the extension, or something that the page does itself. */
export type BlockMessage = FromPanel | 'clearFilters';

/** What stands where a list would: a picture, a sentence, what to do. */
export interface Block {
  glyph?: string;
  busy?: boolean;
  title: string;
  hint?: string;
  button?: { label: string; message: BlockMessage };
}

/** Shows a block; its button posts its message. */
export function stateBlock({ glyph, busy, title, hint, button }: Block, post: (message: BlockMessage) => void): HTMLElement {
  const children: Node[] = [];
  if (busy) children.push(create('vscode-progress-ring', { attributes: { 'aria-hidden': 'true', role: 'presentation' } }));
  if (glyph !== undefined) children.push(icon(glyph));
  children.push(create('p', { class: 'state-title', text: title }));
  if (hint !== undefined) children.push(create('p', { class: 'state-hint', text: hint }));
  if (button) {
    const element = create('vscode-button', { text: button.label });
    element.addEventListener('click', () => post(button.message));
    children.push(element);
  }
  return create('div', { class: 'state', children });
}

/** What the panel shows when there are no passages: why, and what to do. */
export function noResults(view: NoResults): Block {
  switch (view.kind) {
    case 'starting':
      return { busy: true, title: '正在启动…' };
    case 'indexing':
      return {
        busy: true,
        title: view.total > 0 ? `正在读取素材：${view.done} / ${view.total}` : '正在读取素材…',
        hint: '读完就会显示范例，期间可以照常写作。',
      };
    case 'noDraft':
      return noDraft(view.candidate);
    case 'empty':
      return empty(view);
    case 'error':
      return { glyph: 'warning', title: '范例暂时不能用', hint: view.message, button: { label: words.retry, message: { type: 'retry' } } };
  }
}

function noDraft(candidate: string): Block {
  const title = '没有打开的讲稿';
  if (candidate === '') return { glyph: 'book', title, hint: '打开一篇讲稿（如“动员会.讲稿.md”），这里会跟随光标显示相近的段落；也可以在上面直接查找。' };
  return {
    glyph: 'book',
    title,
    hint: `“${candidate}”还不是讲稿。设为讲稿后，这里会跟随光标显示相近的段落，写作时也会有提示。`,
    button: { label: words.setAsSpeech, message: { type: 'setAsSpeech' } },
  };
}

function empty({ reason, query, isFiltered }: Extract<PanelView, { kind: 'empty' }>): Block {
  const addFolder: Block['button'] = { label: words.addFolder, message: { type: 'addFolder' } };
  switch (reason) {
    case 'noQuery':
      return { glyph: 'edit', title: '写几个字就会出现范例', hint: '把光标放到段落或标题里，或者选中一句话，这里会显示相近的段落；也可以在上面直接查找。' };
    case 'noMatch':
      if (isFiltered) {
        return { glyph: 'filter', title: '没有符合筛选的段落', hint: '放宽年份、体裁等条件，或者清除筛选再试。', button: { label: words.clearFilters, message: 'clearFilters' } };
      }
      return {
        glyph: 'search',
        title: `没有找到与“${shorten(query)}”相近的段落`,
        hint: '换个说法、少写几个字再试，或者添加更多自己的讲稿作为素材。',
        button: addFolder,
      };
    case 'noneSimilar':
      return { glyph: 'references', title: '没有别的段落与它相近', hint: `“${shorten(query)}”在素材里是独一份。` };
    case 'neverUsed':
      return { glyph: 'check', title: '素材里没有讲过这句话', hint: `没有找到“${shorten(query)}”，也没有意思相近、用词大多相同的句子。` };
    case 'noCorpus':
      return { glyph: 'folder', title: '还没有素材', hint: '添加存放讲稿的文件夹（.md 或 .txt），这里就能显示其中相近的段落。', button: addFolder };
  }
}
