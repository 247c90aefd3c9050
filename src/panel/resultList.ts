import type { PassageAction } from '../protocol/panelMessages';
import type { PassageView } from '../protocol/requests';
import type { PassageContext } from '../protocol/search';
import { Card } from './card';
import { actionOfKey } from './cardActions';
import { create } from './dom';
import type { Group } from './groups';
import { words } from './words';

export interface ResultEvents {
  act(action: PassageAction, id: string): void;
  /** The keyboard leaves the list upwards, into the search box. */
  leaveUp(): void;
  leave(): void;
  /** Which passage is current, or which are expanded, has changed. */
  changed(): void;
}

/** The pinned passages and those that were found, in groups: one list in which the arrow keys move and Tab reaches one card at a time. */
export class ResultList {
  readonly element = create('div', { class: 'results' });
  readonly expanded: Set<string>;
  private pins: readonly PassageView[] = [];
  private groups: readonly Group[] = [];
  private cards: Card[] = [];
  private readonly contexts = new Map<string, PassageContext | null>();

  constructor(private readonly events: ResultEvents, expanded: readonly string[], public current: string) {
    this.expanded = new Set(expanded);
    this.element.addEventListener('keydown', (event) => this.onKey(event));
    this.element.addEventListener('focusin', ({ target }) => this.makeCurrent(this.cardOf(target)));
  }

  /** A passage that had the keyboard keeps it, and otherwise the list does. */
  show(groups: readonly Group[]): void {
    this.groups = groups;
    this.render();
  }

  /** What is being read stays where it is on the screen. */
  showPins(pins: readonly PassageView[]): void {
    const scroller = this.element.parentElement;
    const heightOfPins = () => this.element.querySelector('.pins')?.getBoundingClientRect().height ?? 0;
    const [top, height] = [scroller?.scrollTop ?? 0, heightOfPins()];
    this.pins = pins;
    this.render();
    if (scroller && top > 0) scroller.scrollTop = top + heightOfPins() - height;
  }

  showContext(id: string, context: PassageContext | null): void {
    this.contexts.set(id, context);
    this.cards.find(({ passage }) => passage.id === id)?.setExpanded(this.expanded.has(id), context);
  }

  /** Puts the keyboard on the current card, or the first. Tells whether there was one. */
  focus(): boolean {
    const card = this.currentCard();
    card?.element.focus();
    return card !== undefined;
  }

  /** Makes the neighbour of the current card the current one; the keyboard goes along only if it is in the list. */
  step(direction: 'next' | 'previous'): void {
    const current = this.currentCard();
    const place = current ? this.cards.indexOf(current) : -1;
    const card = this.cards[direction === 'next' ? place + 1 : place - 1] ?? current;
    this.makeCurrent(card);
    if (this.element.contains(document.activeElement)) card?.element.focus({ preventScroll: true });
    card?.element.scrollIntoView({ block: 'nearest' });
  }

  insertCurrent(): void {
    const card = this.currentCard();
    if (card) this.events.act('insert', card.passage.id);
  }

  private render(): void {
    const hadFocus = this.element.contains(document.activeElement);
    const scroller = this.element.parentElement;
    const scrollTop = scroller?.scrollTop ?? 0;
    this.cards = [];
    const sections = this.pins.length > 0 ? [this.section({ label: `${words.pins} ${this.pins.length}`, passages: [...this.pins] }, 'pins')] : [];
    this.element.replaceChildren(...sections, ...this.groups.map((group) => this.section(group, 'group')));
    for (const { passage } of this.cards) if (this.expanded.has(passage.id)) this.wantContext(passage.id);
    this.currentCard()?.setReachable(true);
    if (scroller) scroller.scrollTop = scrollTop;
    if (hadFocus) this.currentCard()?.element.focus({ preventScroll: true });
  }

  private section({ label, passages, isSpeech }: Group, kind: 'pins' | 'group'): HTMLElement {
    const pinned = new Set(this.pins.map(({ uri, text }) => `${uri}\n${text}`));
    const cards = passages.map((passage, i) => {
      const isPinned = pinned.has(`${passage.uri}\n${passage.text}`);
      const card = new Card(passage, `${this.cards.length + i}`, isPinned, { act: this.events.act, toggle: (id) => this.toggle(id) });
      card.setExpanded(this.expanded.has(passage.id), this.contexts.get(passage.id));
      return card;
    });
    this.cards.push(...cards);
    const list = create('div', { attributes: { role: 'list', 'aria-label': label === '' ? words.list : label }, children: cards.map(({ element }) => element) });
    return create('section', { class: isSpeech ? `${kind} by-speech` : kind, children: [...(label === '' ? [] : [create('h2', { class: 'group-label', text: label })]), list] });
  }

  private currentCard(): Card | undefined {
    return this.cards.find(({ passage }) => passage.id === this.current) ?? this.cards[this.pins.length] ?? this.cards[0];
  }

  private cardOf(target: EventTarget | null): Card | undefined {
    return this.cards.find(({ element }) => target instanceof Node && element.contains(target));
  }

  private makeCurrent(card: Card | undefined): void {
    if (!card || card.passage.id === this.current) return;
    for (const other of this.cards) other.setReachable(other === card);
    this.current = card.passage.id;
    this.events.changed();
  }

  private toggle(id: string): void {
    const expanded = !this.expanded.delete(id);
    if (expanded) this.expanded.add(id);
    this.cards.find(({ passage }) => passage.id === id)?.setExpanded(expanded, this.contexts.get(id));
    if (expanded) this.wantContext(id);
    this.events.changed();
  }

  private wantContext(id: string): void {
    if (!this.contexts.has(id)) this.events.act('context', id);
  }

  private onKey(event: KeyboardEvent): void {
    const card = this.cardOf(event.target);
    if (!card || event.isComposing) return;
    if (this.move(event, this.cards.indexOf(card)) || this.act(event, card)) event.preventDefault();
  }

  private move({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, place: number): boolean {
    const targets: Record<string, number> = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: this.cards.length - 1 };
    const target = targets[key];
    if (target === undefined || altKey || ctrlKey || metaKey) return false;
    if (target < 0) this.events.leaveUp();
    const element = this.cards[target]?.element;
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
    return true;
  }

  private act(event: KeyboardEvent, { element, passage: { id } }: Card): boolean {
    const { key } = event;
    const isButton = event.target !== element;
    if (isButton && (key === 'Enter' || key === ' ') && !event.ctrlKey) return false;
    const action = actionOfKey(event);
    if (action) this.events.act(action, id);
    else if (key === 'Escape') this.events.leave();
    else if (key === '/') this.events.leaveUp();
    else if (key === ' ' || (key === 'ArrowRight' && !this.expanded.has(id)) || (key === 'ArrowLeft' && this.expanded.has(id))) this.toggle(id);
    else return false;
    return true;
  }
}
