/** Chinese numerals up to 99, as enumerators use them. */

const digits = '零一二三四五六七八九';

/** 1–99 of 一 … 九十九, or NaN. `〇` and `零` count as zero digits only. */
export function parseChineseNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? (text.split('十') as [string, string]) : ['零', text];
  const digit = (character: string, otherwise: number) => (character === '' ? otherwise : digits.indexOf(character.replace('〇', '零')));
  const high = digit(tens, 1);
  const low = digit(ones, 0);
  return text === '' || high < 0 || low < 0 || tens.length > 1 || ones.length > 1 ? Number.NaN : high * 10 + low;
}

/** 一 … 九十九 of 1–99. @throws RangeError outside. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) throw new RangeError(`no enumerator has the number ${value}`);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return (tens > 1 ? digits.charAt(tens) : '') + (tens > 0 ? '十' : '') + (ones > 0 ? digits.charAt(ones) : '');
}
