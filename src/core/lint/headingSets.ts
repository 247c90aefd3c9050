import type { OutlineNode } from '../speech/outline';
import type { Span } from './draft';

/** The headings of one family, all of one form, without their enumerators. */
export type HeadingSet = readonly Span[];

const longest = 30;

/** Sets of three and more short sibling headings; series words and Markdown headings of different levels are no sets. */
export function headingSetsOf(words: string, siblings: readonly OutlineNode[]): HeadingSet[] {
  const byForm = new Map<string, Span[]>();
  for (const { form, level, isSeries, isInline, headingStart, headingEnd } of siblings) {
    if (isSeries || isInline) continue;
    const raw = words.slice(headingStart, headingEnd);
    const start = headingStart + raw.length - raw.trimStart().length;
    const text = raw.trim();
    const key = `${form} ${level}`;
    const set = byForm.get(key) ?? [];
    set.push({ start, end: start + text.length, text });
    byForm.set(key, set);
  }
  const sets = [...byForm.values()].filter((set) => set.length >= 3 && set.every(({ text }) => text.length > 1 && text.length <= longest));
  return [...sets, ...siblings.flatMap(({ children }) => headingSetsOf(words, children))];
}
