import { enumeratorAt } from '../../speech/enumerator';
import { isHan } from '../../text/characters';

/** Letters at the cursor that stand for Chinese. */
export interface TypedLetters {
  /** As they are looked up: `ü` is `v`. */
  letters: string;
  /** Where they begin in the line. */
  start: number;
}

const fewest = 2;
const most = 28;
const atEnd = /[a-zü]+(?:['’][a-zü]+)*['’]?$/u;
const chineseMarks = '，。；：！？、…—“”‘’（）《》〈〉【】「」『』・·\u3000';
/** What Markdown puts before the text of a line. */
const lineStart = /^\s*(?:(?:#{1,6}|[-+*]|>|\d{1,2}[.)])\s+)*$/u;
const emphasis = /(?:\*{1,3}|__|~~|==)$/u;
/** In lower case within Chinese text, and readable as initials. */
const neverPinyin = new Set(
  ('app apps www http https html css js ppt pdf doc docx word excel xls xlsx txt png jpg com org net qq ok pk no email web bbs logo demo code sdk gps gdp led bgm ' +
    'ceo cto nba').split(' '),
);
/** English that a line may begin with, and readable as initials; words that are pinyin from end to end are left to pinyin. */
const english = new Set(
  ('the and of to as at be by do go no on or so we an all are are had has her for was were what when where who how that they them then there these those ' +
    'have been before from here more most some one two not now new next after also any only other over can as per').split(' '),
);

/**
 * The letters before the cursor when a writer of Chinese means syllables or initials by them: lower case, at least two, behind Chinese or one of its marks
 * or at the start of a line, and neither code, an address, nor English.
 */
export function typedLetters(before: string, after: string): TypedLetters | undefined {
  const typed = atEnd.exec(before)?.[0];
  if (typed === undefined || /^[\p{Script=Latin}\p{Nd}_@.:/\\-]/u.test(after)) return undefined;
  const letters = typed.replaceAll('ü', 'v').replaceAll('’', "'").replace(/([ln])ue/gu, '$1ve');
  const count = letters.replaceAll("'", '').length;
  if (count < fewest || count > most || neverPinyin.has(letters)) return undefined;
  const start = before.length - typed.length;
  const lead = before.slice(0, start).replace(emphasis, '');
  if (isCodeOrAddress(before.slice(0, start))) return undefined;
  const last = lead.slice(-1);
  if (last !== '' && (isHan(last) || chineseMarks.includes(last))) return { letters, start };
  const isLineStart = lineStart.test(lead) || enumeratorAt(lead.trim())?.text.trim() === lead.trim();
  if (!isLineStart || english.has(letters) || /^\s*\p{Script=Latin}/u.test(after)) return undefined;
  return { letters, start };
}

/** Inside a code span, the target of a link, an address, or the path of a file. */
function isCodeOrAddress(lead: string): boolean {
  if ((lead.match(/`/gu)?.length ?? 0) % 2 === 1) return true;
  if (/\]\([^)]*$/u.test(lead)) return true;
  const [stretch = ''] = /[^\s，。；：！？、“”（）《》]*$/u.exec(lead) ?? [];
  return /:\/\/|www\.|@|[A-Za-z0-9~.:][\\/]/u.test(stretch);
}
