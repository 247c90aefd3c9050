import { bodyStart } from './duration';
import { enumeratorAt, type Enumerator, type EnumeratorForm } from './enumerator';

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

/** Behind one of these an item may begin within a paragraph. */
const itemBreak = /[。；：！？…，]["”’）]*\s*/gu;
const inlineForms = new Set<EnumeratorForm>(['digitBracket', 'circle', 'demand', 'fact', 'ordinal', 'sequence']);
/** Behind a mere comma only these begin an item: `主要有三个方面，一是…`. */
const commaForms = new Set<EnumeratorForm>(['demand', 'fact']);
/** Below every numbered form. */
const bareLevel = 8;
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

interface Item {
  /** Column in the line. */
  at: number;
  enumerator: Pick<Enumerator, 'text' | 'number' | 'level' | 'isSeries'> & { form: Mark['form'] };
  isInline: boolean;
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
    const length = line.slice(headingStart, next).indexOf('。');
    const stop = headingStart + length;
    const headingEnd = length === -1 ? trimmedEnd(line, headingStart, next) : stop;
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
      isRunIn: length !== -1 && stop < next - 1,
    };
  });
}

/** `一是，` and `一是` are one form; the comma of `第一，` belongs to it. */
function shown({ form, text }: Item['enumerator']): string {
  return form === 'demand' || form === 'fact' ? text.slice(0, -1).concat(text.slice(-1).replace(/[，：]/u, '')) : text.trim();
}

/** A heading that the next item ends has no pause at its end. */
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

/** Items within a paragraph: behind a pause, outside quotation marks, and in company: a lone `一是` is no series. */
function inlineItems(line: string, indent: number): Item[] {
  const quoted = quotedAt(line);
  const found: { at: number; enumerator: Enumerator; isInline: boolean }[] = [];
  for (const { 0: pause, index } of line.matchAll(itemBreak)) {
    const at = index + pause.length;
    if (at >= line.length || quoted(at)) continue;
    const enumerator = enumeratorAt(line.slice(at, at + 12));
    if (!enumerator || !inlineForms.has(enumerator.form)) continue;
    if (pause.startsWith('，') && !commaForms.has(enumerator.form)) continue;
    found.push({ at, enumerator, isInline: true });
  }
  const numbers = new Map<EnumeratorForm, Set<number>>();
  for (const enumerator of [enumeratorAt(line.slice(indent)), ...found.map((item) => item.enumerator)]) {
    if (enumerator) numbers.set(enumerator.form, (numbers.get(enumerator.form) ?? new Set()).add(enumerator.number));
  }
  return found.filter(({ enumerator: { form, number } }) => {
    const others = numbers.get(form) as Set<number>;
    const isLast = number === Number.POSITIVE_INFINITY;
    const isNext = others.has(number + 1) || others.has(number - 1) || (number === 1 && others.has(Number.POSITIVE_INFINITY));
    // A gap in a series that is otherwise there is a slip, not chance.
    return isLast ? others.size > 1 : isNext || (others.size > 2 && others.has(1) && others.has(2));
  });
}

/** A sentence that demands something, in so few words that it leads a point: `要落细落实。` */
const bareLead = /^要(?![求点素么不是害领紧义件闻道塞地])[^，。；：！？]{2,14}。/u;
const sentenceBreak = /[。！？；]["”’）]*\s*/gu;
const fewestBare = 3;

/** Sentences beginning with 要 that lead a point each, three and more between two numbered items. */
function bareItems(line: string, indent: number, numbered: readonly Item[]): Item[] {
  const quoted = quotedAt(line);
  const places = [indent, ...[...line.matchAll(sentenceBreak)].map(({ 0: pause, index }) => index + pause.length)];
  const leads = places.filter((at) => !quoted(at) && bareLead.test(line.slice(at, at + 18)));
  if (leads.length < fewestBare) return [];
  const runs = new Map<number, number[]>();
  let next = 0;
  for (const at of leads) {
    while (next < numbered.length && (numbered[next] as Item).at < at) next += 1;
    runs.set(next, [...(runs.get(next) ?? []), at]);
  }
  return [...runs.values()]
    .filter((run) => run.length >= fewestBare)
    .flatMap((run) => run.map((at, i) => ({ at, enumerator: { text: '要', form: 'bare' as const, number: i + 1, level: bareLevel, isSeries: true }, isInline: at > indent })));
}

/** Tells whether a place lies within “…”; a paragraph whose marks do not pair has none. */
function quotedAt(line: string): (at: number) => boolean {
  const ranges: [number, number][] = [];
  let start = -1;
  for (let i = 0; i < line.length; i += 1) {
    const character = line.charAt(i);
    if (character === '“') {
      if (start !== -1) return () => false;
      start = i;
    } else if (character === '”') {
      if (start === -1) return () => false;
      ranges.push([start, i]);
      start = -1;
    }
  }
  return start === -1 ? (at) => ranges.some(([from, to]) => at > from && at <= to) : () => false;
}
