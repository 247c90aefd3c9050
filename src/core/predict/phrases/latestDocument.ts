import type { LiveSegment } from '../../index/liveSegment';

const dates = new WeakMap<LiveSegment, Uint32Array>();

/** By document of a segment, its date as a number that grows with it (20240305); 0 where it is not known, and 00 for a month or day that is not. */
export function datesOf(segment: LiveSegment): Uint32Array {
  let known = dates.get(segment);
  if (!known) dates.set(segment, (known = Uint32Array.from(segment.documents, ({ facts }) => dateNumber(facts['日期'] ?? ''))));
  return known;
}

/** The latest of some documents of a segment by date, the last one among equals. */
export function latestOf(segment: LiveSegment, documents: readonly number[]): number {
  const known = datesOf(segment);
  return documents.reduce((latest, each) => ((known[each] as number) >= (known[latest] as number) ? each : latest));
}

function dateNumber(date: string): number {
  const [, year = '0', month = '0', day = '0'] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?/u.exec(date) ?? [];
  return Number(year) * 10_000 + Number(month) * 100 + Number(day);
}
