import type { Position, StructureView } from '../../protocol/requests';
import { create } from '../dom';
import { partElement } from './partElement';
import { rowAt, visibleParts, type PartRow } from './visibleParts';

export interface TreeEvents {
  goTo(position: Position): void;
  insert(row: PartRow): void;
  move(action: 'moveUp' | 'moveDown', position: Position): void;
  leave(): void;
  /** What is collapsed has changed. */
  changed(): void;
}

/** The draft's parts as a tree that the keyboard can walk; the part with the cursor is marked. */
export class PartTree {
  readonly element = create('div', { class: 'parts', attributes: { role: 'tree', 'aria-label': '讲稿的各部分' } });
  readonly collapsed: Set<string>;
  private view: StructureView | undefined;
  private cursor: Position | undefined;
  private rows: PartRow[] = [];
  private elements: HTMLElement[] = [];
  /** Key of the row that Tab reaches. */
  private reachable = '';
  /** The keyboard goes with the cursor: a part was moved from here. */
  private followsCursor = false;

  constructor(private readonly events: TreeEvents, collapsed: readonly string[]) {
    this.collapsed = new Set(collapsed);
    this.element.addEventListener('keydown', (event) => this.onKey(event));
    this.element.addEventListener('focusin', ({ target }) => this.reach(this.rows[this.placeOf(target)]));
  }

  show(view: StructureView): void {
    const hadFocus = this.element.contains(document.activeElement);
    this.view = view;
    this.rows = visibleParts(view.parts, this.collapsed);
    const events = { choose: (row: PartRow) => this.choose(row), toggle: (row: PartRow) => this.toggle(row) };
    this.elements = this.rows.map((row) => partElement(row, view.pace, this.collapsed.has(row.key), events));
    this.element.replaceChildren(...this.elements);
    this.markCursor();
    this.reach(this.rows.find(({ key }) => key === this.reachable) ?? this.current() ?? this.rows[0]);
    if (hadFocus) this.focusReachable();
  }

  /** Marks the part that the cursor of the draft is in. */
  showCursor(position: Position): void {
    this.cursor = position;
    this.markCursor();
    const hasFocus = this.element.contains(document.activeElement);
    if (this.followsCursor || !hasFocus) this.reach(this.current());
    if (this.followsCursor && hasFocus) this.focusReachable();
  }

  /** Puts the keyboard on the part with the cursor, or on the first. Tells whether there was one. */
  focus(): boolean {
    this.reach(this.current() ?? this.rows[0]);
    return this.focusReachable();
  }

  private current(): PartRow | undefined {
    return this.cursor && rowAt(this.rows, this.cursor);
  }

  private markCursor(): void {
    const current = this.current();
    this.rows.forEach((row, place) => {
      const element = this.elements[place] as HTMLElement;
      element.toggleAttribute('aria-current', false);
      if (row !== current) return;
      element.setAttribute('aria-current', 'location');
      if (!this.element.contains(document.activeElement)) element.scrollIntoView({ block: 'nearest' });
    });
  }

  private reach(row: PartRow | undefined): void {
    if (!row) return;
    this.reachable = row.key;
    this.rows.forEach((other, place) => ((this.elements[place] as HTMLElement).tabIndex = other === row ? 0 : -1));
  }

  private focusReachable(): boolean {
    const element = this.elements[this.rows.findIndex(({ key }) => key === this.reachable)];
    element?.focus();
    return element !== undefined;
  }

  private placeOf(target: EventTarget | null): number {
    return this.elements.findIndex((element) => target instanceof Node && element.contains(target));
  }

  private choose(row: PartRow): void {
    if (row.part.kind === 'missing') this.events.insert(row);
    else this.events.goTo(row.part.position);
  }

  private toggle({ key }: PartRow): void {
    if (!this.collapsed.delete(key)) this.collapsed.add(key);
    if (this.view) this.show(this.view);
    this.events.changed();
  }

  private onKey(event: KeyboardEvent): void {
    const place = this.placeOf(event.target);
    const row = this.rows[place];
    if (!row || event.isComposing || !this.act(event, row, place)) return;
    event.preventDefault();
  }

  private act({ key, altKey, shiftKey }: KeyboardEvent, row: PartRow, place: number): boolean {
    this.followsCursor = false;
    const hasParts = row.part.children.length > 0;
    const isOpen = hasParts && !this.collapsed.has(row.key);
    if (altKey && shiftKey && (key === 'PageUp' || key === 'PageDown')) return this.moved(row, key === 'PageUp' ? 'moveUp' : 'moveDown');
    if (key === 'Enter' || key === ' ') this.choose(row);
    else if (key === 'Escape') this.events.leave();
    else if (key === 'ArrowRight' && hasParts && !isOpen) this.toggle(row);
    else if (key === 'ArrowLeft' && isOpen) this.toggle(row);
    else if (key === 'ArrowLeft') this.step(this.rows.findLastIndex(({ level }, i) => i < place && level < row.level));
    else if (key === 'ArrowDown' || (key === 'ArrowRight' && isOpen)) this.step(place + 1);
    else if (key === 'ArrowUp') this.step(place - 1);
    else if (key === 'Home') this.step(0);
    else if (key === 'End') this.step(this.rows.length - 1);
    else return false;
    return true;
  }

  private moved({ part }: PartRow, action: 'moveUp' | 'moveDown'): boolean {
    if (part.kind === 'missing') return true;
    this.followsCursor = true;
    this.events.move(action, part.position);
    return true;
  }

  private step(place: number): void {
    this.elements[place]?.focus();
  }
}
