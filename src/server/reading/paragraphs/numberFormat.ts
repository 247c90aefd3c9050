import { chineseNumber } from '../../../core/speech/chineseNumber';

/** Numbers as word processors write them in automatic numbering; formats are named as in WordprocessingML (ECMA-376, 17.18.59). */

const digits = '〇一二三四五六七八九';
const legal = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'], tenThousand: '万' };
const legalTraditional = { digits: '零壹貳參肆伍陸柒捌玖', units: ['', '拾', '佰', '仟'], tenThousand: '萬' };
const plain = { digits: '零一二三四五六七八九', units: ['', '十', '百', '千'], tenThousand: '万' };
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

type Writer = (value: number) => string;
const writers: Record<string, Writer> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (value) => `- ${value} -`,
  decimalEnclosedCircle: (value) => pick('①', 20, value),
  decimalEnclosedCircleChinese: (value) => pick('①', 20, value),
  decimalEnclosedFullstop: (value) => pick('⒈', 20, value),
  decimalEnclosedParen: (value) => pick('⑴', 20, value),
  ideographEnclosedCircle: (value) => pick('㊀', 10, value),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: (value) => counting(value).replace(/^一(?=[百千])/u, ''),
  ideographDigital: eachDigit,
  taiwaneseDigital: eachDigit,
  japaneseDigitalTenThousand: eachDigit,
  chineseLegalSimplified: (value) => inUnits(value, legal),
  ideographLegalTraditional: (value) => inUnits(value, legalTraditional),
  japaneseLegal: (value) => inUnits(value, legalTraditional),
  ideographTraditional: (value) => inTurn(stems, value),
  ideographZodiac: (value) => inTurn(branches, value),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
};

/** Empty for bullets and for no number; formats not known here are written as plain digits. */
export function formatNumber(value: number, format: string): string {
  if (format === 'bullet' || format === 'none') return '';
  return (value > 0 ? (writers[format] ?? String) : String)(value);
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function pick(first: string, count: number, value: number): string {
  return value <= count ? String.fromCharCode(first.charCodeAt(0) + value - 1) : String(value);
}

function counting(value: number): string {
  return value <= 99 ? chineseNumber(value) : inUnits(value, plain);
}

function eachDigit(value: number): string {
  return String(value).replace(/\d/gu, (digit) => digits.charAt(Number(digit)));
}

/** 一百零五; 壹拾贰. Above 99,999,999 plain digits. */
function inUnits(value: number, words: { digits: string; units: string[]; tenThousand: string }): string {
  if (value > 99_999_999) return String(value);
  if (value >= 10_000) {
    const rest = value % 10_000;
    const gap = rest > 0 && rest < 1000 ? words.digits.charAt(0) : '';
    const high = Math.floor(value / 10_000);
    return (words === plain ? counting(high) : inUnits(high, words)) + words.tenThousand + (rest > 0 ? gap + inUnits(rest, words) : '');
  }
  let written = '';
  let skipped = false;
  const figures = String(value);
  for (let i = 0; i < figures.length; i += 1) {
    const digit = Number(figures.charAt(i));
    if (digit === 0) {
      skipped = true;
      continue;
    }
    written += (skipped ? words.digits.charAt(0) : '') + words.digits.charAt(digit) + (words.units[figures.length - 1 - i] as string);
    skipped = false;
  }
  return written;
}

function inTurn(order: string, value: number): string {
  return order.charAt((value - 1) % order.length);
}

const numerals: [number, string][] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

function roman(value: number): string {
  if (value > 3999) return String(value);
  let rest = value;
  let written = '';
  for (const [worth, numeral] of numerals) {
    written += numeral.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return written;
}

/** A … Z, AA, BB … as word processors count. */
function letters(value: number): string {
  const times = Math.floor((value - 1) / 26) + 1;
  return times > 30 ? String(value) : String.fromCharCode(65 + ((value - 1) % 26)).repeat(times);
}
