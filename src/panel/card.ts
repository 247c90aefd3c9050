import type { PassageAction } from '../protocol/panelMessages';
import type { PassageView } from '../protocol/requests';
import type { PassageContext } from '../protocol/search';
import { actionButton, actionsFor } from './cardActions';
import { create } from './dom';
import { pieces } from './highlight';
import { originNames, sourceWords, usesWords, words } from './words';

export interface CardEvents {
  act(action: PassageAction, id: string): void;
  toggle(id: string): void;
}

/** One passage: title and origin, who said it when, where it stands, its text with the matches marked, and what can be done with it. */
export class Card {
  readonly element: HTMLElement;
  private readonly before = create('div', { class: 'around', attributes: { 'aria-label': '前文' } });
  private readonly after = create('div', { class: 'around', attributes: { 'aria-label': '后文' } });
  private readonly more: HTMLButtonElement;
  private readonly buttons: HTMLButtonElement[];

  /** `name` is for element ids and must be the card's own on the page. */
  constructor(readonly passage: PassageView, name: string, isPinned: boolean, events: CardEvents) {
    const { id, title, headingPath, origin, path } = passage;
    const titleId = `title-${name}`;
    const textId = `text-${name}`;
    this.more = create('button', { class: 'more', text: words.expand, attributes: { type: 'button', title: '看全文和前后文（空格）', 'aria-controls': textId } });
    this.more.addEventListener('click', () => events.toggle(id));
    this.buttons = actionsFor(path, isPinned).map((action) => actionButton(action, (chosen) => events.act(chosen, id)));
    const heading = create('div', {
      class: 'heading',
      children: [
        create('span', { class: 'title', text: title, attributes: { id: titleId, title: `${originNames[origin]}：${path}` } }),
        create('span', { class: 'badge', text: originNames[origin] }),
      ],
    });
    this.element = create('article', {
      class: 'card',
      attributes: { role: 'listitem', 'aria-labelledby': titleId, 'aria-describedby': textId },
      children: [
        heading,
        ...line('source', sourceWords(passage)),
        ...line('path', headingPath.join(' › ')),
        this.before,
        create('p', { class: 'text', attributes: { id: textId }, children: marked(passage) }),
        this.after,
        ...line('uses', usesWords(passage)),
        create('div', { class: 'foot', children: [this.more, create('div', { class: 'actions', children: this.buttons })] }),
      ],
    });
    this.setReachable(false);
  }

  /** Whether Tab reaches the card and its buttons: only the current card of the list does, which is also marked. */
  setReachable(reachable: boolean): void {
    for (const element of [this.element, this.more, ...this.buttons]) element.tabIndex = reachable ? 0 : -1;
    if (reachable) this.element.setAttribute('aria-current', 'true');
    else this.element.removeAttribute('aria-current');
  }

  /** `context`: what stands around it; undefined while that is not known, null when it cannot be known. */
  setExpanded(expanded: boolean, context: PassageContext | null | undefined): void {
    this.element.classList.toggle('expanded', expanded);
    this.more.textContent = expanded ? words.collapse : words.expand;
    this.more.setAttribute('aria-expanded', String(expanded));
    const paragraphs = (texts: readonly string[]) => texts.map((text) => create('p', { text }));
    this.before.replaceChildren(...(expanded && context ? paragraphs(context.before) : []));
    this.after.replaceChildren(...(expanded ? paragraphs(context === null ? [words.gone] : (context?.after ?? [])) : []));
  }
}

function line(name: string, text: string): HTMLElement[] {
  return text === '' ? [] : [create('div', { class: name, text, attributes: { title: text } })];
}

function marked({ text, highlights }: PassageView): Node[] {
  return pieces(text, highlights).map((piece) => (piece.matched ? create('mark', { text: piece.text }) : document.createTextNode(piece.text)));
}
