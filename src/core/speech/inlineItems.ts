import { enumeratorAt, type Enumerator, type EnumeratorForm } from './enumerator';

/** A numbered or bare item found in a line. */
export interface Item {
  /** Column in the line. */
  at: number;
  enumerator: Pick<Enumerator, 'text' | 'number' | 'level' | 'isSeries'> & { form: EnumeratorForm | 'bare' };
  isInline: boolean;
}

/** Behind one of these an item may begin within a paragraph. */
const itemBreak = /[。；：！？…，]["”’）]*\s*/gu;
const inlineForms = new Set<EnumeratorForm>(['digitBracket', 'circle', 'demand', 'fact', 'ordinal', 'sequence']);
/** Behind a mere comma only these begin an item: `主要有三个方面，一是…`. */
const commaForms = new Set<EnumeratorForm>(['demand', 'fact']);
/** Below every numbered form. */
const bareLevel = 8;

/** A place within a line where an enumerator stands as one that opens an item would. */
export interface InlineEnumerator {
  /** Column in the line. */
  at: number;
  enumerator: Enumerator;
  isInline: boolean;
}

/** Enumerators within a paragraph, in company or not: behind a pause, outside quotation marks. */
export function inlineEnumerators(line: string): InlineEnumerator[] {
  const quoted = quotedAt(line);
  const found: InlineEnumerator[] = [];
  for (const { 0: pause, index } of line.matchAll(itemBreak)) {
    const at = index + pause.length;
    if (at >= line.length || quoted(at)) continue;
    const enumerator = enumeratorAt(line.slice(at, at + 12));
    if (!enumerator || !inlineForms.has(enumerator.form)) continue;
    if (pause.startsWith('，') && !commaForms.has(enumerator.form)) continue;
    found.push({ at, enumerator, isInline: true });
  }
  return found;
}

/** Items within a paragraph: those of `inlineEnumerators` that are in company: a lone `一是` is no series. */
export function inlineItems(line: string, indent: number): Item[] {
  const found = inlineEnumerators(line);
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
export function bareItems(line: string, indent: number, numbered: readonly Item[]): Item[] {
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
