import { GrowingNumbers, GrowingText } from './growing';
import type { NumberedPart } from './mergeSegments';
import { mergeSorted } from './mergeSorted';
import type { Postings } from './segment';
import { StringTable } from './stringTable';

/** The postings of the passages that go on. Words that no passage holds any more are left out. */
export function mergePostings(parts: readonly NumberedPart[]): Postings {
  const units = new GrowingText(1 << 16);
  const starts = new GrowingNumbers();
  const start = new GrowingNumbers();
  const entries = new GrowingNumbers(1 << 16);
  mergeSorted(
    parts.map(({ segment }) => segment.postings.terms),
    (indices, word) => {
      const from = entries.length;
      parts.forEach(({ segment: { postings }, passages }, p) => {
        const t = indices[p] as number;
        if (t === -1) return;
        const end = postings.start[t + 1] as number;
        for (let at = postings.start[t] as number; at < end; at += 1) {
          const entry = postings.entries[at] as number;
          const passage = passages[entry >>> 8] as number;
          if (passage >= 0) entries.push(passage * 256 + (entry & 0xff));
        }
      });
      if (entries.length === from) return;
      starts.push(units.length);
      start.push(from);
      units.pushUnits(word.units.subarray(word.from, word.from + word.length));
    },
  );
  starts.push(units.length);
  start.push(entries.length);
  return { terms: new StringTable(units.units.slice(), starts.values.slice()), start: start.values.slice(), entries: entries.values.slice() };
}
