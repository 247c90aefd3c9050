import type { PanelView } from '../protocol/panelMessages';
import type { Grouping, PanelState } from '../protocol/panelState';
import { create, icon } from './dom';
import { groupingWords, orderWords, summary, words } from './words';

export interface ResultBarEvents {
  back(): void;
  order(order: PanelState['order']): void;
  group(grouping: Grouping): void;
}

/** Above the passages: what was not understood, how many there are, and how they are ordered and grouped. */
export class ResultBar {
  readonly element: HTMLElement;
  private readonly complaints = create('div', { class: 'complaints', attributes: { role: 'alert' } });
  private readonly status = create('div', { class: 'summary', attributes: { role: 'status', 'aria-live': 'polite' } });
  private readonly back: HTMLButtonElement;
  private readonly orderField = choice(words.order, orderWords);
  private readonly groupingField = choice(words.grouping, groupingWords);
  private readonly choices = create('div', { class: 'choices', children: [this.orderField, this.groupingField] });

  constructor(order: PanelState['order'], public grouping: Grouping, events: ResultBarEvents) {
    this.back = create('button', { class: 'link back', attributes: { type: 'button' }, children: [icon('arrow-left'), create('span', { text: words.back })] });
    this.back.addEventListener('click', () => events.back());
    this.orderField.value = order;
    this.groupingField.value = grouping;
    this.orderField.addEventListener('change', () => events.order(this.order));
    this.groupingField.addEventListener('change', () => {
      this.grouping = this.groupingField.value as Grouping;
      events.group(this.grouping);
    });
    this.element = create('div', { class: 'result-bar', children: [this.complaints, this.back, this.status, this.choices] });
    this.show({ kind: 'starting' });
  }

  get order(): PanelState['order'] {
    return this.orderField.value as PanelState['order'];
  }

  /** `block`: what is shown in the place of passages. */
  show(view: PanelView, block?: HTMLElement): void {
    const isList = view.kind === 'results' || view.kind === 'similar' || view.kind === 'earlier';
    this.complaints.replaceChildren(...('complaints' in view ? view.complaints : []).map((text) => create('p', { children: [icon('warning'), create('span', { text })] })));
    this.back.hidden = !(view.kind === 'similar' || view.kind === 'earlier' || (view.kind === 'empty' && (view.reason === 'noneSimilar' || view.reason === 'neverUsed')));
    this.status.textContent = isList ? summary(view) : '';
    if (block) this.status.setAttribute('aria-label', block.textContent);
    else this.status.removeAttribute('aria-label');
    // What follows the cursor is always ordered by how well it fits.
    this.orderField.hidden = !(view.kind === 'results' && view.origin === 'search');
    this.groupingField.hidden = !isList || view.kind === 'earlier';
    this.choices.hidden = this.orderField.hidden && this.groupingField.hidden;
  }
}

function choice(label: string, names: Readonly<Record<string, string>>): HTMLSelectElement {
  return create('select', { attributes: { 'aria-label': label, title: label }, children: Object.entries(names).map(([value, text]) => create('option', { text, attributes: { value } })) });
}
