import type { FromPanel, PanelView } from '../protocol/panelMessages';
import type { PanelState } from '../protocol/panelState';
import { create } from './dom';
import { ResultList } from './resultList';
import { SearchBox } from './searchBox';
import { noResults, stateBlock } from './stateBlock';
import { summary } from './words';

/** The tab 范例: a search box above the passages. */
export class PrecedentsPage {
  readonly element = create('section', { class: 'page' });
  private readonly searchBox: SearchBox;
  private readonly list: ResultList;
  private readonly status = create('div', { class: 'summary', attributes: { role: 'status', 'aria-live': 'polite' } });
  private readonly content = create('div', { class: 'content' });
  /** Where to scroll once the first results of this page are there. */
  private scrollTo: number | undefined;
  private focusWhenShown = false;
  private saving = 0;
  /** Kept here: a page that is not shown has no scroll position. */
  private scroll: number;

  constructor(private readonly post: (message: FromPanel) => void, saved: PanelState, changed: () => void) {
    this.scrollTo = saved.scroll;
    this.scroll = saved.scroll;
    const leave = () => post({ type: 'focusEditor' });
    const search = (query: string) => {
      post({ type: 'search', query });
      changed();
    };
    this.searchBox = new SearchBox({ search, leaveDown: () => this.list.focus(), leave }, saved.query);
    this.list = new ResultList({ act: (action, id) => post({ type: action, id }), leaveUp: () => this.searchBox.focus(undefined), leave, changed }, saved.expanded, saved.current);
    this.element.append(create('header', { children: [this.searchBox.element, this.status] }), this.content);
    this.content.addEventListener('scroll', () => {
      if (this.element.hidden) return;
      this.scroll = this.content.scrollTop;
      window.clearTimeout(this.saving);
      this.saving = window.setTimeout(changed, 200);
    });
  }

  get query(): string {
    return this.searchBox.query;
  }

  get state(): Pick<PanelState, 'query' | 'expanded' | 'current' | 'scroll'> {
    return { query: this.query, expanded: [...this.list.expanded], current: this.list.current, scroll: this.scroll };
  }

  show(view: PanelView): void {
    if (view.kind !== 'results') {
      const block = stateBlock(noResults(view), this.post);
      this.content.replaceChildren(block);
      this.status.textContent = '';
      this.status.setAttribute('aria-label', block.textContent);
      return;
    }
    this.status.textContent = summary(view);
    if (!this.content.contains(this.list.element)) this.content.replaceChildren(this.list.element);
    this.list.show(view.passages);
    this.content.scrollTop = this.scrollTo ?? 0;
    this.scrollTo = undefined;
    if (this.focusWhenShown) this.focusWhenShown = !this.list.focus();
  }

  focusSearch(query: string | undefined): void {
    this.searchBox.focus(query);
  }

  focusResults(): void {
    this.focusWhenShown = !this.list.focus();
    if (this.focusWhenShown) this.searchBox.focus(undefined);
  }
}
