import type { SearchFacets, SearchFilters } from '../protocol/search';
import { create } from './dom';
import { moveWords, originNames, words } from './words';

/** Time after the last letter before what was typed counts, milliseconds. */
const typingDelay = 250;
const any = '不限';

type Field = HTMLInputElement | HTMLSelectElement;

/** The form of filters. Every change counts at once. */
export class FilterForm {
  readonly element: HTMLFormElement;
  private readonly fields: Record<keyof SearchFilters, Field>;
  private readonly speakers = create('datalist', { attributes: { id: 'speakers' } });
  private timer = 0;

  constructor(private filters: SearchFilters, private readonly changed: (filters: SearchFilters) => void) {
    this.fields = {
      speaker: create('input', { attributes: { type: 'text', list: 'speakers', placeholder: any, maxlength: '100' } }),
      fromYear: create('select'),
      toYear: create('select'),
      genre: create('select'),
      move: create('select'),
      source: create('input', { attributes: { type: 'text', placeholder: '标题或文件名里的字', maxlength: '200' } }),
      origin: create('select'),
    };
    const clear = create('button', { class: 'link', text: words.clearFilters, attributes: { type: 'button' } });
    clear.addEventListener('click', () => this.clear());
    this.element = create('form', {
      class: 'filters',
      attributes: { id: 'filters', 'aria-label': words.filter },
      children: [
        labelled('讲话人', this.fields.speaker),
        this.speakers,
        labelled('体裁', this.fields.genre),
        labelled('年份从', this.fields.fromYear, '起始年份'),
        labelled('到', this.fields.toYear, '截止年份'),
        labelled('部位', this.fields.move),
        labelled('素材库', this.fields.origin),
        labelled('来源', this.fields.source, '来源', 'wide'),
        create('div', { class: 'filters-foot', children: [clear] }),
      ],
    });
    this.element.addEventListener('submit', (event) => event.preventDefault());
    this.element.addEventListener('input', ({ target }) => this.later(target instanceof HTMLInputElement ? typingDelay : 0));
    this.element.addEventListener('compositionend', () => this.later(typingDelay));
    this.offer({ speakers: [], genres: [], years: [] });
  }

  /** How many filters are set. */
  get count(): number {
    return Object.keys(this.filters).length;
  }

  get value(): SearchFilters {
    return this.filters;
  }

  /** Offers what there is in the archive; what is set stays. */
  offer({ speakers, genres, years }: SearchFacets): void {
    const { fromYear, toYear, genre, move, origin } = this.fields;
    this.speakers.replaceChildren(...speakers.map((value) => create('option', { attributes: { value } })));
    const descending = [...years].reverse().map((year) => [String(year), `${year}年`] as const);
    setOptions(fromYear, descending, this.filters.fromYear);
    setOptions(toYear, descending, this.filters.toYear);
    setOptions(genre, genres.map((each) => [each, each] as const), this.filters.genre);
    setOptions(move, Object.entries(moveWords), this.filters.move);
    setOptions(origin, Object.entries(originNames), this.filters.origin);
    for (const name of ['speaker', 'source'] as const) if (document.activeElement !== this.fields[name]) this.fields[name].value = this.filters[name] ?? '';
  }

  clear(): void {
    for (const field of Object.values(this.fields)) field.value = '';
    this.later(0);
  }

  focus(): void {
    this.fields.speaker.focus();
  }

  private later(delay: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.read(), delay);
  }

  private read(): void {
    const filters = this.entered();
    if (JSON.stringify(filters) === JSON.stringify(this.filters)) return;
    this.filters = filters;
    this.changed(filters);
  }

  private entered(): SearchFilters {
    const text = (name: keyof SearchFilters) => this.fields[name].value.trim();
    const years = [text('fromYear'), text('toYear')].map((year) => (year === '' ? undefined : Number(year)));
    const [fromYear, toYear] = years[0] !== undefined && years[1] !== undefined && years[0] > years[1] ? years.reverse() : years;
    const filters = { speaker: text('speaker'), fromYear, toYear, genre: text('genre'), move: text('move'), source: text('source'), origin: text('origin') };
    return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== '')) as SearchFilters;
  }
}

/** `name` is what a screen reader says. */
function labelled(text: string, field: Field, name = text, style = ''): HTMLElement {
  field.setAttribute('aria-label', name);
  return create('label', { class: style, children: [create('span', { text }), field] });
}

/** `chosen` is offered even when the archive no longer has it. */
function setOptions(field: Field, options: readonly (readonly [value: string, label: string])[], chosen: string | number | undefined): void {
  const value = chosen === undefined ? '' : String(chosen);
  const missing = value === '' || options.some(([each]) => each === value) ? [] : [[value, value] as const];
  const all = [['', any] as const, ...options, ...missing];
  field.replaceChildren(...all.map(([each, label]) => create('option', { text: label, attributes: { value: each } })));
  field.value = value;
}
