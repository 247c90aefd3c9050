import type { PanelTab } from '../protocol/panelState';
import { create } from './dom';

export interface TabPage {
  id: PanelTab;
  label: string;
  page: HTMLElement;
}

/** The tabs of the panel: arrow keys, Home and End move between them, and the page of the chosen one is shown. */
export class Tabs {
  readonly element = create('div', { class: 'tabs', attributes: { role: 'tablist' } });
  private readonly buttons: HTMLButtonElement[];

  constructor(private readonly tabs: readonly TabPage[], public current: PanelTab, private readonly onChange: (tab: PanelTab) => void) {
    this.buttons = tabs.map(({ id, label, page }) => {
      const attributes = { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': `page-${id}` };
      const button = create('button', { class: 'tab', text: label, attributes });
      button.addEventListener('click', () => this.choose(id));
      page.id = `page-${id}`;
      page.setAttribute('role', 'tabpanel');
      page.setAttribute('aria-labelledby', button.id);
      return button;
    });
    this.element.append(...this.buttons);
    this.element.addEventListener('keydown', (event) => this.onKey(event));
    this.mark();
  }

  /** Shows a tab. The keyboard stays where it is unless it was on another tab. */
  choose(tab: PanelTab): void {
    if (tab === this.current) return;
    const hadFocus = this.element.contains(document.activeElement);
    this.current = tab;
    this.mark();
    if (hadFocus) this.buttons[this.place()]?.focus();
    this.onChange(tab);
  }

  private place(): number {
    return this.tabs.findIndex(({ id }) => id === this.current);
  }

  private mark(): void {
    this.tabs.forEach(({ id, page }, place) => {
      const isCurrent = id === this.current;
      page.hidden = !isCurrent;
      this.buttons[place]?.setAttribute('aria-selected', String(isCurrent));
      (this.buttons[place] as HTMLButtonElement).tabIndex = isCurrent ? 0 : -1;
    });
  }

  private onKey(event: KeyboardEvent): void {
    const last = this.tabs.length - 1;
    const place = this.place();
    const targets: Record<string, number> = { ArrowLeft: place === 0 ? last : place - 1, ArrowRight: place === last ? 0 : place + 1, Home: 0, End: last };
    const target = this.tabs[targets[event.key] ?? -1];
    if (!target) return;
    this.choose(target.id);
    event.preventDefault();
  }
}
