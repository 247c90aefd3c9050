import type { PassageView } from '../protocol/requests';
import { Card, type CardAction } from './card';
import { create } from './dom';
import { words } from './words';

export interface ResultEvents {
  act(action: CardAction, id: string): void;
  /** The keyboard leaves the list upwards, into the search box. */
  leaveUp(): void;
  leave(): void;
  /** Which passage is current, or which are expanded, has changed. */
  changed(): void;
}

/** The passages as a list in which the arrow keys move and one card at a time can be reached with Tab. */
export class ResultList {
  readonly element = create('div', { class: 'results', attributes: { role: 'list', 'aria-label': words.list } });
  readonly expanded: Set<string>;
  private cards: Card[] = [];
  private readonly sizes = new ResizeObserver(() => this.cards.forEach((card) => card.measure()));

  constructor(private readonly events: ResultEvents, expanded: readonly string[], public current: string) {
    this.expanded = new Set(expanded);
    this.element.addEventListener('keydown', (event) => this.onKey(event));
    this.element.addEventListener('focusin', ({ target }) => this.onFocus(target));
    this.sizes.observe(this.element);
  }

  /** Shows `passages`; a passage that had the keyboard keeps it, and otherwise the list does. */
  show(passages: readonly PassageView[]): void {
    const hadFocus = this.element.contains(document.activeElement);
    this.cards = passages.map((passage, place) => new Card(passage, place, { act: this.events.act, toggle: (id) => this.toggle(id) }));
    for (const card of this.cards) card.setExpanded(this.expanded.has(card.passage.id));
    this.element.replaceChildren(...this.cards.map(({ element }) => element));
    this.cards.forEach((card) => card.measure());
    this.currentCard()?.setReachable(true);
    if (hadFocus) this.focus();
  }

  /** Puts the keyboard on the current card, or the first. Tells whether there was one. */
  focus(): boolean {
    const card = this.currentCard();
    card?.element.focus();
    return card !== undefined;
  }

  private currentCard(): Card | undefined {
    return this.cards.find(({ passage }) => passage.id === this.current) ?? this.cards[0];
  }

  private toggle(id: string): void {
    if (!this.expanded.delete(id)) this.expanded.add(id);
    const card = this.cards.find(({ passage }) => passage.id === id);
    card?.setExpanded(this.expanded.has(id));
    card?.measure();
    this.events.changed();
  }

  private onFocus(target: EventTarget | null): void {
    const card = this.cards.find(({ element }) => target instanceof Node && element.contains(target));
    if (!card || card.passage.id === this.current) return;
    for (const other of this.cards) other.setReachable(other === card);
    this.current = card.passage.id;
    this.events.changed();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const card = this.cards.find(({ element }) => event.target instanceof Node && element.contains(event.target));
    if (!card) return;
    if (this.move(event.key, this.cards.indexOf(card)) || this.act(event, card)) event.preventDefault();
  }

  private move(key: string, place: number): boolean {
    const targets: Record<string, number> = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: this.cards.length - 1 };
    const target = targets[key];
    if (target === undefined) return false;
    if (target < 0) this.events.leaveUp();
    const element = this.cards[target]?.element;
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
    return true;
  }

  private act(event: KeyboardEvent, { element, passage }: Card): boolean {
    const { key } = event;
    const control = event.ctrlKey || event.metaKey;
    const onCard = event.target === element;
    if (key === 'Escape') this.events.leave();
    else if (key === 'Enter' && control) this.events.act('open', passage.id);
    else if (key === 'Enter' && onCard) this.events.act('insert', passage.id);
    else if (key === 'c' && control && (document.getSelection()?.isCollapsed ?? true)) this.events.act('copy', passage.id);
    else if (key === 'o' && !control && !event.altKey) this.events.act('open', passage.id);
    else if (key === '/') this.events.leaveUp();
    else if (key === 'ArrowRight' && !this.expanded.has(passage.id)) this.toggle(passage.id);
    else if (key === 'ArrowLeft' && this.expanded.has(passage.id)) this.toggle(passage.id);
    else return false;
    return true;
  }
}
