import { chineseNumber } from './chineseNumber';
import type { EnumeratorForm } from './enumerator';

const sequenceWords = ['首先，', '其次，', '再次，'];

/**
 * The enumerator of a form with a number, 1–99 (`①` up to 20; beyond, the form of the level above is used). `like` is an enumerator of
 * the same form whose marks are taken over: half or full width, full stop or comma. `count` is the length of the run, which
 * `首先，其次，最后，` needs.
 */
export function writeEnumerator(form: EnumeratorForm, number: number, like = '', count = number): string {
  switch (form) {
    case 'part':
      return like === '' ? `第${chineseNumber(number)}部分 ` : like.replace(/第.+?(?=部分|章|篇)/u, `第${chineseNumber(number)}`);
    case 'comma':
      return `${chineseNumber(number)}、`;
    case 'bracket':
      return like.startsWith('(') ? `(${chineseNumber(number)})` : `（${chineseNumber(number)}）`;
    case 'digit':
      return digits(number, like) + (/[.．、]/u.exec(like)?.[0] ?? '.');
    case 'digitBracket':
      return like.startsWith('(') ? `(${digits(number, like)})` : `（${digits(number, like)}）`;
    case 'circle':
      return number <= 20 ? String.fromCharCode('①'.charCodeAt(0) + number - 1) : `（${number}）`;
    case 'demand':
      return `${chineseNumber(number)}要`;
    case 'fact':
      return `${chineseNumber(number)}是`;
    case 'ordinal':
      return `${like.startsWith('其') ? '其' : '第'}${chineseNumber(number)}${/[、,]$/u.exec(like)?.[0] ?? '，'}`;
    case 'sequence':
      return number > 1 && number >= count ? '最后，' : (sequenceWords[number - 1] ?? `第${chineseNumber(number)}，`);
  }
}

function digits(number: number, like: string): string {
  const isFullWidth = /[０-９]/u.test(like);
  return isFullWidth ? [...String(number)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('') : String(number);
}
