import { yearOf } from '../core/citation/chineseDate';
import type { Grouping } from '../protocol/panelState';
import type { PassageView } from '../protocol/requests';
import type { Listing } from './words';

/** Passages under a heading; the only group of a list has none. */
export interface Group {
  label: string;
  passages: PassageView[];
  /** The label is the title that its passages share. */
  isSpeech?: boolean;
}

/** The groups that a list is shown in. */
export function groupsOf(view: Listing, grouping: Grouping): Group[] {
  if (view.kind !== 'earlier') return grouped(view.passages, grouping);
  return [
    { label: counted('原句', view.exactCount, view.exact), passages: view.exact },
    { label: counted('相近', view.nearCount, view.near), passages: view.near },
  ].filter(({ passages }) => passages.length > 0);
}

/** By speech in the order in which the speeches come, or by year, the latest first and what has no date last. */
function grouped(passages: readonly PassageView[], grouping: Grouping): Group[] {
  switch (grouping) {
    case 'none':
      return [{ label: '', passages: [...passages] }];
    case 'speech':
      return gather(passages, ({ uri }) => uri).map(([, group]) => ({ label: group[0]?.title ?? '', passages: group, isSpeech: true }));
    case 'year': {
      const years = gather(passages, ({ date }) => yearOf(date) ?? Number.NEGATIVE_INFINITY).sort(([a], [z]) => (a === z ? 0 : z - a));
      return years.map(([year, group]) => ({ label: Number.isFinite(year) ? `${year}年` : '没有日期', passages: group }));
    }
  }
}

function gather<K>(passages: readonly PassageView[], keyOf: (passage: PassageView) => K): [K, PassageView[]][] {
  const groups = new Map<K, PassageView[]>();
  for (const passage of passages) groups.set(keyOf(passage), [...(groups.get(keyOf(passage)) ?? []), passage]);
  return [...groups];
}

function counted(name: string, total: number, { length }: readonly PassageView[]): string {
  return length < total ? `${name}（${total} 处，列出前 ${length} 处）` : `${name}（${total} 处）`;
}
