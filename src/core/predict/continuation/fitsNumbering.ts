import { enumeratorAt, type Enumerator } from '../../speech/enumerator';
import { limbContexts } from '../limbContext';

const pause = /[。；：，！？\n]["”]?$/u;
const leading = /^[，。；：、！？”]*/u;
const number = '[一二三四五六七八九十0-9]{1,3}';
const begun = new RegExp(`^(?:[（(]${number}|第?${number})$`, 'u');

/**
 * Whether a text that would be written behind `before` keeps the numbering in order: where it begins with a number, that must be the one that comes next
 * there, or the first of a series. What the archive had is another speech's numbering.
 */
export function fitsNumbering(before: string, text: string): boolean {
  const marks = leading.exec(text)?.[0] ?? '';
  const rest = text.slice(marks.length);
  if (marks === '' ? before !== '' && !pause.test(before) : !pause.test(marks)) return true;
  if (begun.test(rest)) return false;
  const enumerator = enumeratorAt(rest) ?? enumeratorAt(`${rest}　`);
  if (!enumerator || !Number.isFinite(enumerator.number)) return true;
  // A number alone is what the next limb of a series offers.
  if (rest.length <= enumerator.text.length) return false;
  const whole = before + marks;
  if (/(?:^|\n)[ \t\u3000]*$/u.test(whole)) {
    const next = limbContexts(whole, whole.length);
    return next.length === 0 ? enumerator.number === 1 : next.some((context) => rest.startsWith(context.enumerator.trim())) || startsAnew(enumerator, next);
  }
  return enumerator.number === 1 + lastInParagraph(whole, enumerator);
}

/** `（一）` below `二、`: the first of another form. */
function startsAnew({ number: its, form }: Enumerator, next: readonly { form: Enumerator['form'] }[]): boolean {
  return its === 1 && !next.some((context) => context.form === form);
}

/** The last number of this form in the paragraph; 0 where there is none. */
function lastInParagraph(before: string, { form }: Enumerator): number {
  const paragraph = before.slice(before.lastIndexOf('\n') + 1);
  let last = 0;
  for (const { index, 0: mark } of paragraph.matchAll(/(?:^|[。；：，！？]["”]?)/gu)) {
    const found = enumeratorAt(paragraph.slice(index + mark.length, index + mark.length + 8));
    if (found?.form === form && Number.isFinite(found.number)) last = found.number;
  }
  return last;
}
