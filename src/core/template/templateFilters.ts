import { groupOrder, originNames, type Template } from './template';

/** A word that narrows a list of templates down: a part of a speech, a genre or an origin. */
export interface TemplateFilter {
  name: string;
  kind: 'part' | 'genre' | 'origin';
  /** Templates that it leaves. */
  count: number;
}

/** What is typed into the gallery: `@党课 结尾` looks for 结尾 among what is for party lectures. */
export function readQuery(query: string): { words: string; filters: string[] } {
  const tokens = query.trim().split(/\s+/u);
  const isFilter = (token: string) => /^[@＠]/u.test(token);
  return {
    words: tokens.filter((token) => !isFilter(token)).join(' '),
    filters: tokens.filter(isFilter).map((token) => token.slice(1)).filter((name) => name !== ''),
  };
}

/** The filter that is being typed at the end of a query, without its `@`; undefined when none is. */
export function typedFilter(query: string): string | undefined {
  return /(?:^|\s)[@＠](\S*)$/u.exec(query)?.[1];
}

/** The templates that all filters leave. */
export function narrowed(templates: readonly Template[], filters: readonly string[]): Template[] {
  return templates.filter((template) => filters.every((filter) => namesOf(template).some(({ name }) => name.includes(filter))));
}

/** All filters that leave something: parts in the order of a speech, then origins, then genres, those for most templates first. */
export function templateFilters(templates: readonly Template[]): TemplateFilter[] {
  const found = new Map<string, TemplateFilter>();
  for (const template of templates) {
    for (const { name, kind } of namesOf(template)) {
      const filter = found.get(name) ?? { name, kind, count: 0 };
      filter.count += 1;
      found.set(name, filter);
    }
  }
  const kinds: TemplateFilter['kind'][] = ['part', 'origin', 'genre'];
  const place = ({ name, kind }: TemplateFilter) => (kind === 'part' ? (groupOrder.indexOf(name) + groupOrder.length + 1) % (groupOrder.length + 1) : 0);
  return [...found.values()].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || place(a) - place(b) || b.count - a.count);
}

function namesOf({ group, genres, origin }: Template): Pick<TemplateFilter, 'name' | 'kind'>[] {
  const names: Pick<TemplateFilter, 'name' | 'kind'>[] = [
    { name: group, kind: 'part' },
    { name: originNames[origin], kind: 'origin' },
    ...genres.map((name) => ({ name, kind: 'genre' as const })),
  ];
  return names.filter(({ name }, i) => names.findIndex((other) => other.name === name) === i);
}
