import { bodyStart } from './duration';
import { enumeratorAt, type EnumeratorForm } from './enumerator';
import { bareItems, inlineItems, type Item } from './inlineItems';

/** A place where a heading or a numbered point begins. Offsets are UTF-16, ranges half-open. */
export interface Mark {
  /**
   * `bare`: one of several sentences that begin with 要, which stands for the enumerator; `dash`: one of several lines that begin with
   * `——`.
   */
  form: EnumeratorForm | 'markdown' | 'bare' | 'dash';
  /** As written, without white space around it; empty for a plain Markdown heading. */
  enumerator: string;
  /** 0 for a Markdown heading; for bare ones, their place in the run. */
  number: number;
  /** See `Enumerator.level`; Markdown headings rank above all, `#` highest. */
  level: number;
  isSeries: boolean;
  /** Where the enumerator (or `#`) stands. */
  start: number;
  /** The heading or lead sentence: behind the enumerator, up to the first `。`, the next item or the line end. */
  headingStart: number;
  headingEnd: number;
  /** Not at the beginning of its line. */
  isInline: boolean;
  /** Body text follows the heading in the same line. */
  isRunIn: boolean;
  /** End of the line it stands in. */
  paragraphEnd: number;
  /** The paragraph announces more below it. */
  endsInColon: boolean;
}

const dashLevel = 7;
const markdownHeading = /^(#{1,6})[ \t]+/u;

/** Whether a mark has a number that can be written anew. */
export function isNumbered<T extends Mark>(mark: T): mark is T & { form: EnumeratorForm } {
  return mark.form !== 'markdown' && mark.form !== 'bare' && mark.form !== 'dash';
}

/** All places where something numbered or a Markdown heading begins, in order. Front matter is not looked into. */
export function findMarks(text: string): Mark[] {
  const marks = allMarks(text);
  // `首先，我代表…` alone opens no series.
  const hasSequence = marks.filter(({ form }) => form === 'sequence').length > 1 || marks.some(({ form }) => form === 'ordinal');
  return hasSequence ? marks : marks.filter(({ form }) => form !== 'sequence');
}

function allMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let dashes: Mark[] = [];
  const endDashes = () => {
    // One alone is a subtitle: `——在某某会议上的讲话`.
    if (dashes.length > 1) dashes.forEach((dash, i) => marks.push({ ...dash, number: i + 1 }));
    dashes = [];
  };
  let start = bodyStart(text);
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end);
    const dash = dashMark(line, start);
    if (dash) dashes.push(dash);
    else if (line.trim() !== '') endDashes();
    for (const mark of marksOfLine(line, start)) marks.push(mark);
    start = end + 1;
  }
  endDashes();
  return marks.sort((a, z) => a.start - z.start);
}

function dashMark(raw: string, offset: number): Mark | undefined {
  const match = /^(\s*)(——)\s*(?=[^—\s])/u.exec(raw);
  if (!match) return undefined;
  const headingStart = match[0].length;
  const line = raw.trimEnd();
  const stop = line.indexOf('。', headingStart);
  return {
    form: 'dash',
    enumerator: '——',
    number: 0,
    level: dashLevel,
    isSeries: true,
    start: offset + (match[1] as string).length,
    headingStart: offset + headingStart,
    headingEnd: offset + (stop === -1 ? line.length : stop),
    isInline: false,
    isRunIn: stop !== -1 && stop < line.length - 1,
    paragraphEnd: offset + raw.length,
    endsInColon: /[：:]$/u.test(line),
  };
}

function marksOfLine(raw: string, offset: number): Mark[] {
  const line = raw.trimEnd();
  const indent = line.length - line.trimStart().length;
  const base = { paragraphEnd: offset + raw.length, endsInColon: /[：:]$/u.test(line) };
  const markdown = markdownHeading.exec(line.slice(indent));
  if (markdown) return [markdownMark(line, indent, markdown[0], offset, base)];
  const numbered: Item[] = [];
  const first = enumeratorAt(line.slice(indent));
  if (first && line.length > indent + first.text.length) numbered.push({ at: indent, enumerator: first, isInline: false });
  numbered.push(...inlineItems(line, indent));
  const found = [...numbered, ...bareItems(line, indent, numbered)].sort((a, z) => a.at - z.at);
  return found.map(({ at, enumerator, isInline }, i) => {
    const headingStart = at + enumerator.text.length;
    const next = found[i + 1]?.at ?? line.length;
    const stop = stopBefore(line, headingStart, next);
    const headingEnd = stop === -1 ? trimmedEnd(line, headingStart, next) : stop;
    return {
      ...base,
      form: enumerator.form,
      enumerator: shown(enumerator),
      number: enumerator.number,
      level: enumerator.level,
      isSeries: enumerator.isSeries,
      start: offset + at,
      headingStart: offset + headingStart,
      headingEnd: offset + headingEnd,
      isInline,
      isRunIn: stop !== -1 && stop < next - 1,
    };
  });
}

/** `一是，` and `一是` are one form; the comma of `第一，` belongs to it. */
function shown({ form, text }: Item['enumerator']): string {
  return form === 'demand' || form === 'fact' ? text.slice(0, -1).concat(text.slice(-1).replace(/[，：]/u, '')) : text.trim();
}

/** A heading that the next item ends has no pause at its end. */
/** Where the first full stop of `line[from .. to)` is, or -1. */
function stopBefore(line: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (line.charCodeAt(at) === 0x3002) return at;
  return -1;
}

function trimmedEnd(line: string, start: number, next: number): number {
  let end = next;
  while (next < line.length && end > start && /[；，、：。\s]/u.test(line.charAt(end - 1))) end -= 1;
  return end;
}

function markdownMark(line: string, indent: number, hashes: string, offset: number, base: Pick<Mark, 'paragraphEnd' | 'endsInColon'>): Mark {
  const at = indent + hashes.length;
  const enumerator = enumeratorAt(line.slice(at));
  return {
    ...base,
    form: 'markdown',
    enumerator: enumerator?.text.trim() ?? '',
    number: 0,
    level: hashes.trim().length - 7,
    isSeries: false,
    start: offset + indent,
    headingStart: offset + at + (enumerator?.text.length ?? 0),
    headingEnd: offset + line.length,
    isInline: false,
    isRunIn: false,
  };
}
