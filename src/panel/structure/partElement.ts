import type { StructurePartView } from '../../protocol/requests';
import { create, icon } from '../dom';
import { beside, partWords } from './partWords';
import type { PartRow } from './visibleParts';

export interface PartEvents {
  /** The part was chosen: go there, or insert it when it is missing. */
  choose(row: PartRow): void;
  toggle(row: PartRow): void;
}

/** One row of the tree: label, length beside the usual one, and what can be done. */
export function partElement(row: PartRow, pace: number, isCollapsed: boolean, events: PartEvents): HTMLElement {
  const { part, level, place, siblings } = row;
  const isMissing = part.kind === 'missing';
  const words = partWords(part, pace);
  const element = create('div', {
    class: `part is-${part.kind}`,
    attributes: {
      role: 'treeitem',
      'aria-level': String(level),
      'aria-posinset': String(place),
      'aria-setsize': String(siblings),
      'aria-label': [part.label, ...words, ...(isMissing ? ['回车插入'] : [])].join('，'),
      title: [part.label, words.join(' · ')].join('\n'),
      ...(part.children.length > 0 && { 'aria-expanded': String(!isCollapsed) }),
      ...(!isMissing && { 'data-vscode-context': menuContext(part) }),
    },
    children: [
      twisty(row, isCollapsed, events),
      create('div', {
        class: 'part-words',
        children: [
          create('div', { class: 'part-label', text: part.label }),
          create('div', { class: 'part-facts', children: [...bar(part), ...words.flatMap(fact)] }),
        ],
      }),
      isMissing ? insertButton() : menuButton(part),
    ],
  });
  element.style.setProperty('--level', String(level - 1));
  element.tabIndex = -1;
  element.addEventListener('click', () => events.choose(row));
  return element;
}

/** Breaks lines only between facts. */
function fact(text: string, place: number): Node[] {
  const element = create('span', { class: 'part-fact', text });
  return place === 0 ? [element] : [document.createTextNode(' · '), element];
}

function twisty(row: PartRow, isCollapsed: boolean, events: PartEvents): HTMLElement {
  if (row.part.children.length === 0) return create('span', { class: 'twisty' });
  const element = icon(isCollapsed ? 'chevron-right' : 'chevron-down');
  element.classList.add('twisty');
  element.addEventListener('click', (event) => {
    event.stopPropagation();
    events.toggle(row);
  });
  return element;
}

/** How long the part is, with a tick at the usual length. */
function bar({ kind, characters, usual }: StructurePartView): HTMLElement[] {
  if (kind === 'missing' || usual === undefined) return [];
  const whole = Math.max(characters, usual, 1);
  const element = create('span', { class: `bar ${beside(characters, usual)}`, attributes: { 'aria-hidden': 'true' }, children: [create('span', { class: 'bar-fill' }), create('span', { class: 'bar-usual' })] });
  element.style.setProperty('--length', `${(100 * characters) / whole}%`);
  element.style.setProperty('--usual', `${(100 * usual) / whole}%`);
  return [element];
}

function insertButton(): HTMLElement {
  return create('button', { class: 'part-insert', attributes: { type: 'button', tabindex: '-1', title: '从素材和模板里选一种写法插入（回车）' }, children: [icon('add'), create('span', { text: '插入' })] });
}

/** Opens the row's menu, which VS Code draws. */
function menuButton({ label }: StructurePartView): HTMLElement {
  const attributes = { type: 'button', tabindex: '-1', title: '移动、升降级、重新编号（Shift+F10）', 'aria-label': `调整“${label}”` };
  const button = create('button', { class: 'part-menu', attributes, children: [icon('ellipsis')] });
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    const { left, bottom } = button.getBoundingClientRect();
    button.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, clientX: left, clientY: bottom }));
  });
  return button;
}

/** What VS Code hands to a command of the row's menu; see `partPlace`. */
function menuContext({ position: { line, character } }: StructurePartView): string {
  return JSON.stringify({ webviewSection: 'part', line, character, preventDefaultContextMenuItems: true });
}
