import type { PanelState } from '../protocol/panelState';
import type { SearchFacets, SearchFilters } from '../protocol/search';
import { create, icon } from './dom';
import { FilterForm } from './filterForm';
import { helpBlock } from './help';
import { SearchBox, type SearchEvents } from './searchBox';
import { words } from './words';

export interface SearchPartEvents extends Pick<SearchEvents, 'leaveDown' | 'leave'> {
  /** Query or filters have changed. */
  search(): void;
  /** The form is open and wants to know what it can offer. */
  offer(): void;
  /** The form was opened or closed. */
  changed(): void;
}

/** What the writer searches by: the box, the form of filters, which can be folded away, and an explanation of both. */
export class SearchPart {
  readonly element: HTMLElement;
  private readonly box: SearchBox;
  private readonly form: FilterForm;
  private readonly help = helpBlock();
  private readonly badge = create('span', { class: 'filter-count' });
  private readonly formButton: HTMLButtonElement;
  private readonly helpButton: HTMLButtonElement;

  constructor(saved: PanelState, private readonly events: SearchPartEvents) {
    this.box = new SearchBox({ search: () => events.search(), leaveDown: () => events.leaveDown(), leave: () => events.leave() }, saved.query);
    this.form = new FilterForm(saved.filters, () => {
      this.showCount();
      events.search();
    });
    this.formButton = disclosure('filter', words.filter, 'filters', () => this.toggleForm());
    this.formButton.append(this.badge);
    this.helpButton = disclosure('question', words.help, 'help', () => this.toggleHelp());
    this.help.hidden = true;
    this.element = create('div', {
      attributes: { role: 'search' },
      children: [create('div', { class: 'search-row', children: [this.box.element, this.formButton, this.helpButton] }), this.form.element, this.help],
    });
    this.element.addEventListener('keydown', (event) => this.onKey(event));
    this.showForm(saved.isFormOpen);
    this.showCount();
  }

  get query(): string {
    return this.box.query;
  }

  get filters(): SearchFilters {
    return this.form.value;
  }

  get isFormOpen(): boolean {
    return !this.form.element.hidden;
  }

  focus(query: string | undefined): void {
    this.box.focus(query);
  }

  offer(facets: SearchFacets): void {
    this.form.offer(facets);
  }

  clearFilters(): void {
    this.form.clear();
  }

  toggleHelp(): void {
    this.help.hidden = !this.help.hidden;
    this.helpButton.setAttribute('aria-expanded', String(!this.help.hidden));
  }

  private toggleForm(): void {
    this.showForm(!this.isFormOpen);
    if (this.isFormOpen) this.form.focus();
    this.events.changed();
  }

  private showForm(isOpen: boolean): void {
    this.form.element.hidden = !isOpen;
    this.formButton.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) this.events.offer();
  }

  private showCount(): void {
    const { count } = this.form;
    this.badge.textContent = count === 0 ? '' : String(count);
    this.formButton.classList.toggle('active', count > 0);
    this.formButton.setAttribute('aria-label', count === 0 ? words.filter : `${words.filter}，已设 ${count} 项`);
  }

  /** Escape closes what is open before it leaves the panel. */
  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || !(event.target instanceof Node)) return;
    if (this.form.element.contains(event.target)) {
      this.toggleForm();
      this.formButton.focus();
    } else if (event.target === this.formButton || event.target === this.helpButton) {
      this.events.leave();
    } else {
      return;
    }
    event.preventDefault();
  }
}

function disclosure(glyph: string, label: string, controls: string, toggle: () => void): HTMLButtonElement {
  const button = create('button', { attributes: { type: 'button', title: label, 'aria-label': label, 'aria-controls': controls, 'aria-expanded': 'false' }, children: [icon(glyph)] });
  button.addEventListener('click', toggle);
  return button;
}
