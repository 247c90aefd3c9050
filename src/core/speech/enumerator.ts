import { parseChineseNumber } from './chineseNumber';

/** The forms of numbering, named by how they look: `一、` `（一）` `1.` `（1）` `①` `一要` `一是` `第一，` `首先，`. */
export type EnumeratorForm =
  | 'part'
  | 'comma'
  | 'bracket'
  | 'digit'
  | 'digitBracket'
  | 'circle'
  | 'demand'
  | 'fact'
  | 'ordinal'
  | 'sequence';

/**
 * How a heading or a point is numbered. `level` orders the forms as official documents nest them (`一、` above `（一）` above
 * `1.` above `（1）` above `①`); series words (`一要`, `一是`, `第一，`) stand below all of them.
 */
export interface Enumerator {
  /** The enumerator as written, with its mark: `（一）`, `一、`, `一要`. */
  text: string;
  form: EnumeratorForm;
  /** 1 for the first; for `最后，` infinity, since it may close a series of any length. */
  number: number;
  level: number;
  /** Series words open a point, never a heading of their own. */
  isSeries: boolean;
}

interface Form {
  form: EnumeratorForm;
  pattern: RegExp;
  level: number;
  isSeries: boolean;
}

const number = '([一二三四五六七八九十百零〇]{1,4})';
/** `一、二季度`, `一、二、三产业`: a list of numbers, not an enumerator. */
const notAList = '(?![一二三四五六七八九十]{1,3}(?:[、和]|季度|产|期|线|类|级|等|层次))';
const forms: Form[] = [
  { form: 'part', pattern: new RegExp(`^第${number}(?:部分|章|篇)(?:[：:、\\s]|$)`, 'u'), level: 1, isSeries: false },
  { form: 'comma', pattern: new RegExp(`^${number}、${notAList}`, 'u'), level: 2, isSeries: false },
  { form: 'bracket', pattern: new RegExp(`^[（(]${number}[）)]、?`, 'u'), level: 3, isSeries: false },
  { form: 'digit', pattern: /^([0-9０-９]{1,2})[.．、](?![0-9０-９])\s*/u, level: 4, isSeries: false },
  { form: 'digitBracket', pattern: /^[（(]([0-9０-９]{1,2})[）)]\s*/u, level: 5, isSeries: false },
  { form: 'circle', pattern: /^([①-⑳])/u, level: 6, isSeries: false },
  { form: 'demand', pattern: new RegExp(`^${number}要[，：]?`, 'u'), level: 7, isSeries: true },
  { form: 'fact', pattern: new RegExp(`^${number}是(?![否一]|不是)[，：]?`, 'u'), level: 7, isSeries: true },
  { form: 'ordinal', pattern: new RegExp(`^[第其]${number}[，,、]`, 'u'), level: 7, isSeries: true },
  { form: 'sequence', pattern: /^(首先|其次|再次|最后)[，,]/u, level: 7, isSeries: true },
];
const sequence: Record<string, number> = { 首先: 1, 其次: 2, 再次: 3, 最后: Number.POSITIVE_INFINITY };

/** The enumerator at the start of `text`, if there is one. */
export function enumeratorAt(text: string): Enumerator | undefined {
  for (const { form, pattern, level, isSeries } of forms) {
    const match = pattern.exec(text);
    if (!match) continue;
    const value = numberOf(form, match[1] as string);
    if (!Number.isNaN(value)) return { text: match[0], form, number: value, level, isSeries };
  }
  return undefined;
}

function numberOf(form: EnumeratorForm, written: string): number {
  switch (form) {
    case 'digit':
    case 'digitBracket':
      return Number(written.normalize('NFKC'));
    case 'circle':
      return written.charCodeAt(0) - '①'.charCodeAt(0) + 1;
    case 'sequence':
      return sequence[written] as number;
    case 'part':
    case 'comma':
    case 'bracket':
    case 'demand':
    case 'fact':
    case 'ordinal':
      return parseChineseNumber(written);
  }
}
