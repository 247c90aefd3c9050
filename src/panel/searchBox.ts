import type { VscodeTextfield } from '@vscode-elements/elements/dist/vscode-textfield/vscode-textfield.js';
import { create, icon } from './dom';
import { words } from './words';

/** Time after the last letter before what was typed is looked up, milliseconds. */
const searchDelay = 120;

export interface SearchEvents {
  search(query: string): void;
  /** The keyboard leaves the box downwards, into the list. */
  leaveDown(): void;
  leave(): void;
}

/** The search box. Keys that belong to an input method's composition are left to it. */
export class SearchBox {
  readonly element: HTMLElement;
  private readonly field: VscodeTextfield;
  private readonly clearButton: HTMLButtonElement;
  private timer = 0;
  private sent: string;

  constructor(private readonly events: SearchEvents, query: string) {
    this.sent = query;
    this.field = create('vscode-textfield', { attributes: { placeholder: words.searchHint, maxlength: '2000' } });
    this.field.label = words.search;
    this.field.value = query;
    const glass = icon('search');
    glass.slot = 'content-before';
    this.clearButton = create('button', {
      class: 'clear',
      attributes: { type: 'button', slot: 'content-after', title: words.clear, 'aria-label': words.clear },
      children: [icon('close')],
    });
    this.clearButton.addEventListener('click', () => this.set(''));
    this.field.append(glass, this.clearButton);
    this.field.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.later();
    });
    this.field.addEventListener('compositionend', () => this.later());
    this.field.addEventListener('keydown', (event) => this.onKey(event));
    this.element = create('div', { class: 'search', children: [this.field] });
    this.showClear();
  }

  get query(): string {
    return this.field.value.trim();
  }

  /** Puts the keyboard into the box; `query` replaces its text when given. */
  focus(query: string | undefined): void {
    if (query !== undefined) this.set(query);
    this.field.focus();
    // The component has no select(); its input is exposed for such things.
    void this.field.updateComplete.then(() => this.field.wrappedElement.select());
  }

  private set(query: string): void {
    this.field.value = query;
    this.showClear();
    this.send();
  }

  private later(): void {
    window.clearTimeout(this.timer);
    this.showClear();
    this.timer = window.setTimeout(() => this.now(), searchDelay);
  }

  private now(): void {
    this.showClear();
    if (this.query !== this.sent) this.send();
  }

  private send(): void {
    window.clearTimeout(this.timer);
    this.sent = this.query;
    this.events.search(this.query);
  }

  private showClear(): void {
    this.clearButton.hidden = this.field.value === '';
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') this.send();
    else if (event.key === 'ArrowDown') this.events.leaveDown();
    else if (event.key !== 'Escape') return;
    else if (this.field.value === '') this.events.leave();
    else this.set('');
    event.preventDefault();
  }
}
