import type { FromPanel, PanelView, ToPanel } from '../protocol/panelMessages';
import type { PanelState } from '../protocol/panelState';
import { create } from './dom';
import { groupsOf } from './groups';
import { ResultBar } from './resultBar';
import { ResultList } from './resultList';
import { SearchPart } from './searchPart';
import { noResults, stateBlock } from './stateBlock';
import type { Listing } from './words';

/** The tab 范例: search and filters above the passages. */
export class PrecedentsPage {
  readonly element = create('section', { class: 'page' });
  private readonly search: SearchPart;
  private readonly bar: ResultBar;
  private readonly list: ResultList;
  private readonly block = create('div');
  private readonly content = create('div', { class: 'content' });
  private listing: Listing | undefined;
  /** Where to scroll once the first results of this page are there. */
  private scrollTo: number | undefined;
  private focusWhenShown = false;
  private saving = 0;
  /** Kept here: a page that is not shown has no scroll position. */
  private scroll: number;

  constructor(private readonly post: (message: FromPanel) => void, saved: PanelState, private readonly changed: () => void) {
    this.scrollTo = saved.scroll;
    this.scroll = saved.scroll;
    const leave = () => post({ type: 'focusEditor' });
    this.search = new SearchPart(saved, { search: () => this.ask(), leaveDown: () => this.list.focus(), leave, offer: () => post({ type: 'facets' }), changed });
    this.bar = new ResultBar(saved.order, saved.grouping, { back: () => post({ type: 'back' }), order: () => this.ask(), group: () => this.regroup() });
    this.list = new ResultList({ act: (action, id) => post({ type: 'act', action, id }), leaveUp: () => this.search.focus(undefined), leave, changed }, saved.expanded, saved.current);
    this.content.append(this.list.element, this.block);
    this.element.append(create('header', { children: [this.search.element, this.bar.element] }), this.content);
    this.element.addEventListener('keydown', (event) => this.onKey(event));
    this.content.addEventListener('scroll', () => this.onScroll());
  }

  get state(): Omit<PanelState, 'tab' | 'collapsed'> {
    const { query, filters, isFormOpen } = this.search;
    return { query, filters, isFormOpen, order: this.bar.order, grouping: this.bar.grouping, expanded: [...this.list.expanded], current: this.list.current, scroll: this.scroll };
  }

  receive(message: Extract<ToPanel, { type: 'facets' | 'pins' | 'context' | 'step' | 'insertCurrent' }>): void {
    switch (message.type) {
      case 'facets':
        return this.search.offer(message.facets);
      case 'pins':
        return this.list.showPins(message.passages);
      case 'context':
        return this.list.showContext(message.id, message.context);
      case 'step':
        return this.list.step(message.direction);
      case 'insertCurrent':
        return this.list.insertCurrent();
    }
  }

  show(view: PanelView): void {
    const isSame = this.listing !== undefined && subject(view) === subject(this.listing);
    this.listing = view.kind === 'results' || view.kind === 'similar' || view.kind === 'earlier' ? view : undefined;
    const block = this.listing ? undefined : stateBlock(noResults(view as Exclude<PanelView, Listing>), (message) => this.fromBlock(message));
    this.bar.show(view, block);
    // Another list begins at its first passage; only the first list of a page goes on where the last page was.
    if (!isSame && this.scrollTo === undefined) this.list.current = '';
    this.block.replaceChildren(...(block ? [block] : []));
    this.list.show(this.listing ? groupsOf(this.listing, this.bar.grouping) : []);
    if (!this.listing) return;
    // An answer that only the archive has changed stays where it was read.
    if (!isSame) this.content.scrollTop = this.scrollTo ?? 0;
    this.scrollTo = undefined;
    if (this.focusWhenShown) this.focusWhenShown = !this.list.focus();
  }

  focusSearch(query: string | undefined): void {
    this.search.focus(query);
  }

  focusResults(): void {
    this.focusWhenShown = !this.list.focus();
    if (this.focusWhenShown) this.search.focus(undefined);
  }

  private ask(): void {
    this.post({ type: 'search', query: this.search.query, filters: this.search.filters, order: this.bar.order });
    this.changed();
  }

  private regroup(): void {
    if (this.listing) this.list.show(groupsOf(this.listing, this.bar.grouping));
    this.changed();
  }

  private fromBlock(message: FromPanel | 'clearFilters'): void {
    if (message === 'clearFilters') this.search.clearFilters();
    else this.post(message);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== '?' || event.isComposing || !(event.target instanceof HTMLElement) || event.target.closest('input, select, vscode-textfield')) return;
    this.search.toggleHelp();
    event.preventDefault();
  }

  private onScroll(): void {
    if (this.element.hidden) return;
    this.scroll = this.content.scrollTop;
    window.clearTimeout(this.saving);
    this.saving = window.setTimeout(this.changed, 200);
  }
}

/** What a view was looked up for. */
function subject(view: PanelView): string {
  return [view.kind, 'origin' in view ? view.origin : '', 'query' in view ? view.query : ''].join('\n');
}
