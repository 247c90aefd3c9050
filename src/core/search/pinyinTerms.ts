import type { LiveSegment } from '../index/liveSegment';
import type { StringTable } from '../index/stringTable';
import { readingOf } from '../text/pinyin';

/** What may be pinyin: one syllable at least. */
const typed = /^[a-z]{2,}$/u;
const mostWords = 8;
const han = /^\p{Script=Han}+$/u;

/** Words of the archive that are read like `letters` (all of their syllables, or their initials when there are three or more), the most used first. */
export function wordsReadAs(letters: string, segments: readonly LiveSegment[]): string[] {
  if (!typed.test(letters)) return [];
  const counts = new Map<string, number>();
  for (const { segment } of segments) {
    const { terms, start } = segment.postings;
    for (const t of termsReadAs(letters, terms)) {
      const word = terms.at(t);
      counts.set(word, (counts.get(word) ?? 0) + (start[t + 1] as number) - (start[t] as number));
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, mostWords).map(([word]) => word);
}

/** By table, the terms of each reading. Made when pinyin is first asked for. */
const readings = new WeakMap<StringTable, Map<string, number[]>>();

function termsReadAs(letters: string, terms: StringTable): readonly number[] {
  let byReading = readings.get(terms);
  if (!byReading) {
    byReading = new Map();
    for (let t = 0; t < terms.size; t += 1) {
      const word = terms.at(t);
      if (word.length < 2 || !han.test(word)) continue;
      const { full, initials } = readingOf(word);
      for (const reading of initials.length > 2 ? [full, initials] : [full]) {
        const same = byReading.get(reading);
        if (same) same.push(t);
        else byReading.set(reading, [t]);
      }
    }
    readings.set(terms, byReading);
  }
  return byReading.get(letters) ?? [];
}
