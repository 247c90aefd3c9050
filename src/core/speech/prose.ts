import { bodyStart } from './duration';

const fence = /^ {0,3}(`{3,}|~{3,})/u;
/** Front matter that is not closed yet, up to the cursor. */
const openMatter = /^\uFEFF?---[ \t]*\r?\n(?:[^\s:][^:\n]*:(?:[ \t].*)?\r?\n)*[^\s:][^:\n]*:(?:[ \t].*)?$/u;
/** An address, from its beginning to the cursor. Chinese and the marks around it end one. */
const address = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:)[^\s\p{Script=Han}，。；：、！？“”‘’（）《》【】<>]*$/iu;
/** The target of a Markdown link, as far as it is written. */
const linkTarget = /\]\([^)\s]*$/u;

/**
 * Whether what is written at `offset` of a draft is read aloud, so that phrases are in place: it is not front matter, finished or not, code in a fence or between
 * backticks, or an address.
 */
export function isProse(text: string, offset: number): boolean {
  const start = bodyStart(text);
  if (offset < start || (start === 0 && openMatter.test(text.slice(0, offset))) || isFenced(text, start, offset)) return false;
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return !isWithinCode(before) && !address.test(before) && !linkTarget.test(before);
}

/** Whether a fence is open at `offset`, or stands in its line. */
function isFenced(text: string, start: number, offset: number): boolean {
  let open = '';
  for (let at = start; at <= offset; ) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    const [, mark = ''] = mayBeFence(text, at) ? (fence.exec(text.slice(at, end)) ?? []) : [];
    if (mark !== '' && offset <= end) return true;
    if (open === '') open = mark;
    else if (mark.startsWith(open) && text.slice(at, end).trim() === mark) open = '';
    at = end + 1;
  }
  return open !== '';
}

/** Tells most lines from a fence without cutting them out. */
function mayBeFence(text: string, lineStart: number): boolean {
  const first = text.charAt(lineStart);
  return first === '`' || first === '~' || first === ' ';
}

/** Whether a run of backticks is open at the end of a line: only as many close it. */
function isWithinCode(line: string): boolean {
  let open = '';
  for (const [run] of line.matchAll(/`+/gu)) {
    if (open === '') open = run;
    else if (open === run) open = '';
  }
  return open !== '';
}
