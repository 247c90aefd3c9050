import type { Template } from './template';

/** A template whose prefix the writer has begun to type. */
export interface TypedTemplate {
  template: Template;
  prefix: string;
  /** How many characters before the cursor belong to it. */
  typed: number;
}

/** Fewer characters than this say too little. */
const shortest = 2;

/**
 * The templates whose prefix begins with what stands at the end of `before` (the line up to the cursor): at least two
 * characters, and for pinyin initials the whole run of Latin letters. What matches longest comes first.
 */
export function templatesAt(before: string, templates: readonly Template[]): TypedTemplate[] {
  const letters = /[A-Za-z]+$/u.exec(before)?.[0] ?? '';
  const tail = (letters === '' ? before : letters).toLowerCase();
  const found = templates.flatMap((template) => {
    const matches = template.prefixes.map((prefix) => ({ template, prefix, typed: overlap(tail, prefix.toLowerCase(), letters !== '') }));
    return matches.filter(({ typed }) => typed >= shortest).slice(0, 1);
  });
  return found.sort((a, b) => b.typed - a.typed);
}

/** Length of the longest end of `tail` (or only all of it) with which `prefix` begins. */
function overlap(tail: string, prefix: string, whole: boolean): number {
  if (whole) return prefix.startsWith(tail) ? tail.length : 0;
  for (let length = Math.min(tail.length, prefix.length); length >= shortest; length -= 1) {
    if (tail.endsWith(prefix.slice(0, length))) return length;
  }
  return 0;
}
