import type { FromPanel, ToPanel } from '../protocol/panelMessages';
import type { PanelState } from '../protocol/panelState';
import { PrecedentsPage } from './precedentsPage';
import { StructurePage } from './structure/structurePage';
import { Tabs } from './tabs';
import { words } from './words';

/** Passages that fit the place in the draft, and the draft's structure, a tab each. */
export class Panel {
  private readonly tabs: Tabs;
  private readonly precedents: PrecedentsPage;
  private readonly structure: StructurePage;

  constructor(saved: PanelState, post: (message: FromPanel) => void) {
    const keep = () => post({ type: 'keep', state: this.state });
    this.precedents = new PrecedentsPage(post, saved, keep);
    this.structure = new StructurePage(post, saved.collapsed, keep);
    const pages = [
      { id: 'precedents', label: words.precedents, page: this.precedents.element },
      { id: 'structure', label: words.structure, page: this.structure.element },
    ] as const;
    this.tabs = new Tabs(pages, saved.tab, keep);
  }

  get elements(): HTMLElement[] {
    return [this.tabs.element, this.precedents.element, this.structure.element];
  }

  receive(message: Exclude<ToPanel, { type: 'restore' }>): void {
    switch (message.type) {
      case 'view':
        return this.precedents.show(message.view);
      case 'structure':
        return this.structure.show(message.view);
      case 'cursor':
        return this.structure.showCursor(message.position);
      case 'facets':
      case 'pins':
      case 'context':
      case 'step':
      case 'insertCurrent':
        return this.precedents.receive(message);
      case 'focusSearch':
        this.tabs.choose('precedents');
        return this.precedents.focusSearch(message.query);
      case 'focusResults':
        this.tabs.choose('precedents');
        return this.precedents.focusResults();
      case 'focusStructure':
        this.tabs.choose('structure');
        return this.structure.focus();
    }
  }

  private get state(): PanelState {
    return { ...this.precedents.state, tab: this.tabs.current, collapsed: [...this.structure.tree.collapsed] };
  }
}
