import { phraseListType } from '../../src/core/corpus/phraseList';
import { countCharacters } from '../../src/core/speech/duration';
import { enumeratorAt } from '../../src/core/speech/enumerator';
import { readFrontMatter } from '../../src/server/reading/frontMatter';

/**
 * What `corpus/README.md` asks of the files of the starter library. Each check gives complaints, `file:line what is wrong`, and none
 * when all is well.
 */

const speechLength = { least: 1500, most: 3000 };
const neededFacts = ['标题', '体裁', '场合', '受众'];
const allowedFacts = [...neededFacts, '日期', '讲话人'];
const pairs: Record<string, string> = { '“': '”', '‘': '’', '（': '）', '《': '》', '〈': '〉', '「': '」', '【': '】' };
const closing = new Set(Object.values(pairs));
const halfWidth = /[,;:?!()"']/u;
const numerals = '〇一二三四五六七八九十';

export function checkSpeech(file: string, text: string): string[] {
  const { value: matter, problems } = readFrontMatter(file, text);
  const { facts, body, firstLine } = matter;
  const complaints = problems.map(({ message }) => message);
  const lines = body.split('\n').map((line, i) => ({ text: line.trim(), place: `${file}:${firstLine + i + 1}` }));
  for (const name of neededFacts) if (!facts[name]) complaints.push(`${file} has no ${name}`);
  for (const [name, value] of Object.entries(facts)) {
    if (!allowedFacts.includes(name)) complaints.push(`${file} has the unknown fact ${name}`);
    if (value.includes(':')) complaints.push(`${file} has a half-width colon in ${name}`);
  }
  const date = facts['日期'];
  if (date !== undefined && !isDate(date)) complaints.push(`${file} has the date ${date}`);
  const length = countCharacters(body);
  if (length < speechLength.least || length > speechLength.most) complaints.push(`${file} has ${length} characters`);
  for (const line of lines) {
    if (line.text.startsWith('#')) complaints.push(`${line.place} is a Markdown heading`);
    complaints.push(...checkMarks(line.place, line.text));
  }
  return [...complaints, ...checkHeadingNumbers(lines), ...checkSeries(lines)];
}

/** Complaints about one line: half-width marks, and marks that do not pair. */
export function checkMarks(place: string, text: string): string[] {
  const complaints: string[] = [];
  const half = halfWidth.exec(text);
  if (half) complaints.push(`${place} has a half-width ${half[0]}`);
  const open: string[] = [];
  for (const character of text) {
    const close = pairs[character];
    if (close !== undefined) open.push(close);
    else if (closing.has(character) && open.pop() !== character) return [...complaints, `${place} has a ${character} that closes nothing`];
  }
  return open.length === 0 ? complaints : [...complaints, `${place} lacks a ${open.join('')}`];
}

interface Line {
  text: string;
  place: string;
}

/** Numbered headings go up by one within the heading above, from one. */
function checkHeadingNumbers(lines: readonly Line[]): string[] {
  const complaints: string[] = [];
  const last = new Map<number, number>();
  for (const { text, place } of lines) {
    const enumerator = enumeratorAt(text);
    if (!enumerator || enumerator.isSeries) continue;
    const number = numberIn(enumerator.text);
    const expected = (last.get(enumerator.level) ?? 0) + 1;
    if (number !== expected) complaints.push(`${place} has ${enumerator.text} where number ${expected} is due`);
    last.set(enumerator.level, number);
    for (const level of [...last.keys()]) if (level > enumerator.level) last.delete(level);
  }
  return complaints;
}

/** Series (`一要…二要…`, `第一，…第二，…`) go up by one; a one may open another within. */
function checkSeries(lines: readonly Line[]): string[] {
  const complaints: string[] = [];
  const openByForm = new Map<string, number[]>();
  for (const { text, place } of lines) {
    for (const match of text.matchAll(/(?<=^|[。；：，！？”）])(?:([一二三四五六七八九十]{1,2})(要|是)(?!否)|第([一二三四五六七八九十]{1,2})(，))/gu)) {
      const number = numberIn(match[1] ?? match[3] ?? '');
      const form = match[2] ?? '第';
      const open = openByForm.get(form) ?? [];
      openByForm.set(form, open);
      if (number > 1) {
        while (open.length > 0 && open.at(-1) !== number - 1) open.pop();
        if (open.pop() === undefined) complaints.push(`${place} has ${match[0]} without the one before it`);
      }
      open.push(number);
    }
  }
  return complaints;
}

/** The number in `（十一）`, `3.` or `②`; all below a hundred. */
function numberIn(text: string): number {
  const circled = /[①-⑳]/u.exec(text)?.[0].codePointAt(0);
  if (circled !== undefined) return circled - 0x245f;
  const digits = /[0-9０-９]+/u.exec(text)?.[0];
  if (digits !== undefined) return Number(digits.normalize('NFKC'));
  const [, tens, ones] = /^(.*?)十(.*)$/u.exec(text.replace(/[^〇一二三四五六七八九十]/gu, '')) ?? [];
  if (tens === undefined || ones === undefined) return numerals.indexOf(text.replace(/[^〇一二三四五六七八九十]/gu, ''));
  return (tens === '' ? 1 : numerals.indexOf(tens)) * 10 + (ones === '' ? 0 : numerals.indexOf(ones));
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && new Date(text).toISOString().startsWith(text);
}

/** A phrase as a list holds it. `weight` is missing when the list gives none. */
export interface LibraryPhrase {
  text: string;
  category: string;
  weight?: number;
  place: string;
}

export function checkPhraseList(file: string, text: string): { phrases: LibraryPhrase[]; complaints: string[] } {
  const { value: matter, problems } = readFrontMatter(file, text);
  const complaints = problems.map(({ message }) => message);
  if (matter.facts['类型'] !== phraseListType) complaints.push(`${file} is not a ${phraseListType}`);
  if (!matter.facts['标题']) complaints.push(`${file} has no 标题`);
  const phrases: LibraryPhrase[] = [];
  let category = '';
  for (const [i, raw] of matter.body.split('\n').entries()) {
    const line = raw.trim();
    const place = `${file}:${matter.firstLine + i + 1}`;
    if (line === '') continue;
    const heading = /^## (.+)$/u.exec(line)?.[1];
    if (heading !== undefined) {
      category = heading;
      if (heading.length < 2 || heading.length > 6) complaints.push(`${place} names a category in ${heading.length} characters`);
      continue;
    }
    const [, phrase = line, weight] = /^(\S+) (\d+)$/u.exec(line) ?? [];
    const given = weight === undefined ? {} : { weight: Number(weight) };
    phrases.push({ text: phrase, category, place, ...given });
    complaints.push(...checkPhrase(phrases.at(-1) as LibraryPhrase));
  }
  return { phrases, complaints };
}

function checkPhrase({ text, category, weight, place }: LibraryPhrase): string[] {
  const complaints = checkMarks(place, text);
  if (category === '') complaints.push(`${place} stands in no category`);
  if (/\s|#/u.test(text)) complaints.push(`${place} is not one phrase`);
  if (text.length < 2 || text.length > 30) complaints.push(`${place} has ${text.length} characters`);
  if (/^[，。；：！？、…）”》]|[，。；：！？、…（“《]$/u.test(text)) complaints.push(`${place} begins or ends with a mark`);
  if (weight !== undefined && (weight < 1 || weight > 2000)) complaints.push(`${place} has the weight ${weight}`);
  if (category === '术语' && weight === undefined) complaints.push(`${place} is a term without a weight`);
  return complaints;
}

/** Phrases that stand in the lists more than once. */
export function repeatedPhrases(phrases: readonly LibraryPhrase[]): string[] {
  const seen = new Map<string, string>();
  const complaints: string[] = [];
  for (const { text, place } of phrases) {
    const before = seen.get(text);
    if (before !== undefined) complaints.push(`${place} repeats ${text} of ${before}`);
    seen.set(text, place);
  }
  return complaints;
}
