/** A date found in a text: `2024`, `2024-03` or `2024-03-05`, with its place (UTF-16, half-open, in the text after `plainDigits`). */
export interface FoundDate {
  value: string;
  start: number;
  end: number;
}

const firstYear = 1949;
const lastYear = 2100;

/** A longer value is no date. */
const longestValue = 80;

const chineseDigits = '〇一二三四五六七八九';
const dayNumber = '([0-9]{1,2}|[一二三四五六七八九十]{1,3})';
const chineseYear = '([12][0-9]{3}|[一二][一二三四五六七八九〇零○]{3})';
const spoken = new RegExp(`(?<![0-9〇零○一二三四五六七八九])${chineseYear} ?年(?! ?(?:代|以来|[来间]))(?:度)?(?: ?${dayNumber} ?月(?:份|(?: ?${dayNumber} ?[日号])?))?`, 'gu');
const written = /(?<![0-9])([12][0-9]{3})([-./_])(0?[1-9]|1[0-2])(?:\2(0?[1-9]|[12][0-9]|3[01]))?(?![0-9])/gu;
const packed = /(?<![0-9])((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])?(?![0-9])/gu;

/** Full-width digits become plain ones, and spaces between digits (`1 9 9 8 年`) go. */
export function plainDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/(?<=[0-9])[ \u3000](?=[0-9](?:[ \u3000]?[0-9])*[ \u3000]?[年月日])/gu, '');
}

/** The dates of a text that exist, in order; call with text that `plainDigits` made. `20240305` and `2024.3` count where `isName` is set. */
export function datesIn(text: string, isName = false): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (match: RegExpExecArray, year: string, month?: string, day?: string) => {
    const value = dateValue(numberOf(year), month === undefined ? undefined : numberOf(month), day === undefined ? undefined : numberOf(day));
    if (value !== undefined) found.push({ value, start: match.index, end: match.index + match[0].length });
  };
  for (const match of text.matchAll(spoken)) add(match, match[1] as string, match[2], match[3]);
  for (const match of text.matchAll(written)) if (isName || match[4] !== undefined) add(match, match[1] as string, match[3], match[4]);
  if (isName) for (const match of text.matchAll(packed)) add(match, match[1] as string, match[2], match[3]);
  return found.sort((a, z) => a.start - z.start);
}

/** The one date that a value written by a person or a program means: `2024-03-05T09:00:00Z`, `2024年3月`, `2024`. */
export function dateOf(value: string): string | undefined {
  if (value.length > longestValue) return undefined;
  const plain = plainDigits(value.trim());
  const year = /^([12][0-9]{3})$/u.exec(plain)?.[1];
  if (year !== undefined) return dateValue(Number(year));
  const stamp = /^([12][0-9]{3}-[0-9]{2}-[0-9]{2})[T ]/u.exec(plain)?.[1];
  return datesIn(stamp ?? plain, true)[0]?.value;
}

/** Undefined when there is no such day, or none that a speech of today's offices was given on. */
function dateValue(year: number, month?: number, day?: number): string | undefined {
  if (!(year >= firstYear && year <= lastYear)) return undefined;
  if (month === undefined) return String(year);
  if (!(month >= 1 && month <= 12)) return undefined;
  const start = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return start;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= days ? `${start}-${String(day).padStart(2, '0')}` : undefined;
}

/** Reads `2024`, `二〇二四` (digit by digit), `十二`, `二十一`. */
function numberOf(written: string): number {
  if (/^[0-9]+$/u.test(written)) return Number(written);
  const plain = written.replace(/[零○]/gu, '〇');
  if (plain.length === 4) return Number([...plain].map((digit) => chineseDigits.indexOf(digit)).join(''));
  const [tens = '', ones = ''] = plain.includes('十') ? plain.split('十') : ['〇', plain];
  const digit = (character: string, otherwise: number) => (character === '' ? otherwise : chineseDigits.indexOf(character));
  return digit(tens, 1) * 10 + digit(ones, 0);
}
