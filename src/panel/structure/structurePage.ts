import type { FromPanel, StructurePanelView } from '../../protocol/panelMessages';
import type { Position } from '../../protocol/requests';
import { create } from '../dom';
import { stateBlock, type Block } from '../stateBlock';
import { words } from '../words';
import { PartTree } from './partTree';
import { structureSummary } from './partWords';

/** The tab 结构: how long the draft and its parts are, beside what is usual, and what is missing. */
export class StructurePage {
  readonly element = create('section', { class: 'page' });
  readonly tree: PartTree;
  private readonly summary = create('p', { class: 'structure-summary', attributes: { role: 'status' } });
  private readonly content = create('div', { class: 'content' });
  private focusWhenShown = false;

  constructor(private readonly post: (message: FromPanel) => void, collapsed: readonly string[], changed: () => void) {
    this.tree = new PartTree(
      {
        goTo: (position) => post({ type: 'goTo', position }),
        insert: ({ part: { move } }) => move && post({ type: 'insertMissing', move }),
        move: (action, position) => post({ type: 'restructure', action, position }),
        leave: () => post({ type: 'focusEditor' }),
        changed,
      },
      collapsed,
    );
    this.element.append(this.summary, this.content);
  }

  show(shown: StructurePanelView): void {
    if (shown.kind !== 'parts' || shown.view.parts.length === 0) {
      this.summary.textContent = '';
      this.content.replaceChildren(stateBlock(describe(shown), (message) => message !== 'clearFilters' && this.post(message)));
      return;
    }
    this.summary.textContent = structureSummary(shown.view);
    if (!this.content.contains(this.tree.element)) this.content.replaceChildren(this.tree.element);
    this.tree.show(shown.view);
    if (this.focusWhenShown) this.focusWhenShown = !this.tree.focus();
  }

  showCursor(position: Position): void {
    this.tree.showCursor(position);
  }

  focus(): void {
    this.focusWhenShown = !this.tree.focus();
  }
}

function describe(shown: StructurePanelView): Block {
  switch (shown.kind) {
    case 'starting':
      return { busy: true, title: '正在统计…' };
    case 'noDraft':
      return shown.candidate === ''
        ? { glyph: 'list-tree', title: '没有打开的讲稿', hint: '打开一篇讲稿（如“动员会.讲稿.md”），这里会列出它的各部分、字数和朗读时间。' }
        : { glyph: 'list-tree', title: '没有打开的讲稿', hint: `“${shown.candidate}”还不是讲稿。设为讲稿后，这里会列出它的各部分和字数。`, button: { label: words.setAsSpeech, message: { type: 'setAsSpeech' } } };
    case 'parts':
      return { glyph: 'edit', title: '讲稿还是空的', hint: '写下第一句，这里就会列出各部分和字数。' };
    case 'error':
      return { glyph: 'warning', title: '结构暂时不能用', hint: shown.message, button: { label: words.retry, message: { type: 'retry' } } };
  }
}
