import { enumeratorAt } from '../../../core/speech/enumerator';

/** Longer lines, and whole sentences, that merely wear the style of a heading are body text. */
const longestHeading = 60;

/**
 * A heading by its style as a line of text. With an enumerator that is known as such the line says it all; others become Markdown
 * headings. `rank` is 0 for the highest.
 */
export function headingLine(text: string, rank: number): string {
  const isHeading = text !== '' && text.length <= longestHeading && !/[。；：，,;:！？]$/u.test(text);
  if (!isHeading || enumeratorAt(text) !== undefined || /^#{1,6}\s/u.test(text)) return text;
  return `${'#'.repeat(Math.min(rank + 1, 6))} ${text}`;
}

/** `heading 2`, `标题 2`: the rank from 0. */
export function outlineByName(name: string): number | undefined {
  const digit = /^(?:heading|标题)\s*([1-9])$/iu.exec(name)?.[1];
  return digit === undefined ? undefined : Number(digit) - 1;
}
