import { enumeratorAt, type EnumeratorForm } from '../speech/enumerator';
import { inlineEnumerators, type InlineEnumerator } from '../speech/inlineItems';

/** A place where an item of a series begins. Offsets are UTF-16. */
export interface Numbered {
  form: EnumeratorForm;
  /** As written, with its mark: `一要`, `第二，`, `（三）`. */
  enumerator: string;
  number: number;
  start: number;
  isSeries: boolean;
  /** Not at the beginning of its line. */
  isInline: boolean;
  /** Number of its line. */
  line: number;
}

/** Enough to see that the list of numbers goes on: `一、二季度`. */
const longestEnumerator = 16;

/** `三要素`, `两要点`: a noun behind a number. */
const notADemand = /要[素点件务害领义闻道塞]$/u;

interface Member extends Numbered {
  /** It may as well be a slip of another run; it counts only when the run goes on behind it. */
  isDoubtful: boolean;
}

/** A series while it is being read. */
interface Run {
  members: Member[];
  /** The last number of each form in it. */
  last: Map<EnumeratorForm, number>;
}

/**
 * Series whose numbers go on while their form changes: `一要…二是…三要…`. An item belongs first to the open series of its own form that
 * it continues, so that a series within an item of another is none of these. Linear in the length of the text.
 */
export function mixedRunsOf(words: string): Numbered[][] {
  const found: Numbered[][] = [];
  const open: Run[] = [];
  const close = (depth: number) => {
    for (const { members } of open.splice(depth)) if (isMixed(members)) found.push(members);
  };
  for (const item of numberedIn(words)) {
    const own = open.findLastIndex(({ last }) => last.get(item.form) === item.number - 1);
    if (own !== -1) {
      close(own + 1);
      goOn(open[own] as Run, item);
    } else if (item.number === 1) {
      const before = open.findIndex(({ last }) => last.has(item.form));
      if (before !== -1) close(before);
      open.push({ members: [{ ...item, isDoubtful: false }], last: new Map([[item.form, 1]]) });
    } else {
      const joined = open.findLastIndex(({ members }) => joins(item, members[members.length - 1] as Member));
      if (joined === -1) continue;
      const run = open[joined] as Run;
      const first = run.members[0] as Member;
      const isDoubtful = !run.last.has(item.form) && (kindOf(first) !== kindOf(item) || open.some(({ last }) => last.has(item.form)));
      close(joined + 1);
      run.members.push({ ...item, isDoubtful });
      run.last.set(item.form, item.number);
    }
  }
  close(0);
  return found.sort((a, z) => (a[0] as Numbered).start - (z[0] as Numbered).start);
}

/** The series goes on in a form of its own; what was taken to stand in for this item is none of it. */
function goOn({ members, last }: Run, item: Numbered): void {
  const kept = members.findLastIndex(({ form }) => form === item.form) + 1;
  for (const { form } of members.splice(kept)) last.delete(form);
  members.push({ ...item, isDoubtful: members[kept - 1]?.isDoubtful ?? false });
  last.set(item.form, item.number);
}

/** Whether an item in another form counts on from another, in the same paragraph or both at the beginning of a line. */
function joins(item: Numbered, previous: Numbered): boolean {
  if (item.number !== previous.number + 1) return false;
  if (item.isInline || previous.isInline) return item.line === previous.line && kindOf(item) === kindOf(previous);
  return item.form !== 'sequence' && previous.form !== 'sequence' ? true : item.isSeries && previous.isSeries;
}

/** Words open the points of a sentence; numbers with brackets do as well, but not side by side with words. */
function kindOf({ isSeries }: Numbered): string {
  return isSeries ? 'words' : 'numbers';
}

/** `首先，…第二，…第三，` is how it is said. */
function isMixed(members: Member[]): boolean {
  while (members[members.length - 1]?.isDoubtful) members.pop();
  return members.some(({ form }, i) => i > 0 && form !== members[i - 1]?.form && !(form === 'ordinal' && members[i - 1]?.form === 'sequence'));
}

function* numberedIn(words: string): Generator<Numbered> {
  let offset = 0;
  for (const [line, text] of words.split('\n').entries()) {
    const indent = text.length - text.trimStart().length;
    const first = enumeratorAt(text.slice(indent, indent + longestEnumerator));
    const isAlone = first && text.trimEnd().length === indent + first.text.length;
    const opening: InlineEnumerator[] = first && !isAlone ? [{ at: indent, enumerator: first, isInline: false }] : [];
    for (const { at, enumerator, isInline } of [...opening, ...inlineEnumerators(text)]) {
      const { form, number, isSeries } = enumerator;
      if (form === 'demand' && notADemand.test(text.slice(at, at + enumerator.text.length + 1))) continue;
      yield { form, enumerator: enumerator.text.trim(), number, start: offset + at, isSeries, isInline, line };
    }
    offset += text.length + 1;
  }
}
