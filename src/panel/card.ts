import type { PassageView } from '../protocol/requests';
import { create, icon } from './dom';
import { pieces } from './highlight';
import { originNames, words } from './words';

/** What can be done with a passage. */
export type CardAction = 'insert' | 'copy' | 'open';

export interface CardEvents {
  act(action: CardAction, id: string): void;
  toggle(id: string): void;
}

const actions: readonly { action: CardAction; glyph: string; label: string; hint: string }[] = [
  { action: 'insert', glyph: 'insert', label: words.insert, hint: words.insertHint },
  { action: 'copy', glyph: 'copy', label: words.copy, hint: words.copyHint },
  { action: 'open', glyph: 'go-to-file', label: words.open, hint: words.openHint },
];

/** One passage: title and origin, where it stands, its text with the matches marked, and its actions. */
export class Card {
  readonly element: HTMLElement;
  private readonly text: HTMLElement;
  private readonly more: HTMLButtonElement;
  private readonly buttons: HTMLButtonElement[];

  constructor(readonly passage: PassageView, place: number, events: CardEvents) {
    const { id, title, headingPath, origin, path } = passage;
    const titleId = `title-${place}`;
    const textId = `text-${place}`;
    this.text = create('p', { class: 'text', attributes: { id: textId }, children: marked(passage) });
    this.more = create('button', { class: 'more', text: words.expand, attributes: { type: 'button', 'aria-controls': textId } });
    this.more.addEventListener('click', () => events.toggle(id));
    this.buttons = actions.map(({ action, glyph, label, hint }) => {
      const attributes = { type: 'button', title: hint, 'aria-label': label };
      const button = create('button', { class: 'action', attributes, children: [icon(glyph), create('span', { text: label })] });
      button.addEventListener('click', () => events.act(action, id));
      return button;
    });
    const heading = create('div', {
      class: 'heading',
      children: [
        create('span', { class: 'title', text: title, attributes: { id: titleId, title: `${originNames[origin]}：${path}` } }),
        create('vscode-badge', { text: originNames[origin] }),
      ],
    });
    this.element = create('article', {
      class: 'card',
      attributes: { role: 'listitem', 'aria-labelledby': titleId, 'aria-describedby': textId },
      children: [
        heading,
        ...(headingPath.length > 0 ? [breadcrumb(headingPath)] : []),
        this.text,
        create('div', { class: 'foot', children: [this.more, create('div', { class: 'actions', children: this.buttons })] }),
      ],
    });
    this.setReachable(false);
  }

  /** Whether Tab reaches the card and its buttons: only one card of the list does. */
  setReachable(reachable: boolean): void {
    for (const element of [this.element, this.more, ...this.buttons]) element.tabIndex = reachable ? 0 : -1;
  }

  setExpanded(expanded: boolean): void {
    this.element.classList.toggle('expanded', expanded);
    this.more.textContent = expanded ? words.collapse : words.expand;
    this.more.setAttribute('aria-expanded', String(expanded));
  }

  /** Offers 展开 only when there is more to see. Needs the card to be laid out. */
  measure(): void {
    const expanded = this.element.classList.contains('expanded');
    this.more.hidden = !expanded && this.text.scrollHeight <= this.text.clientHeight + 1;
  }
}

function breadcrumb(headingPath: readonly string[]): HTMLElement {
  const text = headingPath.join(' › ');
  return create('div', { class: 'path', text, attributes: { title: text } });
}

function marked({ text, highlights }: PassageView): Node[] {
  return pieces(text, highlights).map((piece) => (piece.matched ? create('mark', { text: piece.text }) : document.createTextNode(piece.text)));
}
