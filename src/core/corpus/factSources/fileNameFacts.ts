import type { FactName } from '../facts';
import { datesIn, plainDigits } from './dates';
import { titleFactsOf } from './occasion';
import { isPerson, isPost, officeOfPost } from './people';

/** What offices add to a file's name: that it is final, the how-manieth version, a copy. */
const version =
  /[（(【\[_\-\s]*(?:最终|最后|终|定|初|草|修改|修订|征求意见|送审|审定|上会|印发|正式|打印|会议|领导|改|讨论|清样|校对|报批|第?[一二三四五六七八九十0-9]{1,2})(?:版本?|稿|[一二三四五六七八九十0-9]{1,2}(?:稿|版)?)[0-9]{0,2}[）)】\]]*\s*$|[（(【\[_\-\s]+(?:副本|复件|备份|copy|final|[vV][0-9.]{1,4}|[0-9]{1,2})[）)】\]]*\s*$|[vV][0-9]{1,2}(?:\.[0-9]{1,2})?\s*$/u;
/** No system allows longer names. */
const longestName = 255;
/** Folders further out say what the archive is, not the speech. */
const deepestFolder = 8;
const extension = /(?:\.讲稿)?\.[A-Za-z0-9]{1,9}$/u;

/** The file's name without folder, extension, date, running number and version. */
export function nameWithoutVersion(path: string): string {
  let name = fileName(path);
  if (name.length > longestName) return name;
  for (let i = 0; i < 4; i += 1) name = name.replace(version, '');
  return name.trim();
}

/** The name without date and running number as well: what is left is a title, as far as there is one. */
export function titleOfName(path: string): string {
  if (fileName(path).length > longestName) return fileName(path);
  const plain = plainDigits(nameWithoutVersion(path));
  const dates = datesIn(plain, true).filter(({ start, end, value }) => value.length > 4 && (start === 0 || end === plain.length || /[（(_\-\s]/u.test(plain.charAt(start - 1))));
  const undated = [...dates].reverse().reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), plain);
  return undated
    .replace(/[（(【\[]\s*[）)】\]]/gu, '')
    .replace(/^[0-9]{1,3}[-_.、\s]+/u, '')
    .replace(/^[-_.、，\s]+|[-_.、，\s（(]+$/gu, '')
    .trim();
}

/** What the file's name and the folders above it say. */
export function fileNameFacts(path: string): Partial<Record<FactName, string>> {
  const folders = path.split('/').slice(0, -1).slice(-deepestFolder).filter(({ length }) => length <= longestName);
  const title = titleOfName(path);
  const { occasion, speaker, post } = titleFactsOf(title);
  const speakers = [speaker, nameIn(title), ...folders.map(personOfFolder).reverse()];
  const offices = [post, ...folders.filter(isPost).reverse()].map((one) => (one === undefined ? undefined : officeOfPost(one)));
  return known({ 日期: dateOfName(path) ?? dateOfFolders(folders), 讲话人: first(speakers), 单位: first(offices), 场合: occasion });
}

function dateOfName(path: string): string | undefined {
  if (fileName(path).length > longestName) return undefined;
  const plain = plainDigits(nameWithoutVersion(path));
  const dates = datesIn(plain, true);
  const opening = /^((?:19[5-9]|20[0-9])[0-9])(?=[-_ \u3000])(?![-_][0-9])/u.exec(plain)?.[1];
  // A year alone is part of the title and counts where it opens it; of two dates, none is certain.
  const whole = dates.filter(({ value, start }) => value.length > 4 || start === 0);
  return whole.length === 1 && new Set(dates.map(({ value }) => value.slice(0, 4))).size === 1 ? whole[0]?.value : dates.length === 0 ? opening : undefined;
}

/** `2024年/3月`, `2024`, `2024-03`: the innermost folder that is a date and nothing else. */
function dateOfFolders(folders: readonly string[]): string | undefined {
  for (const folder of [...folders].reverse()) {
    const plain = plainDigits(folder.trim());
    const year = /^((?:19[5-9]|20[0-9])[0-9])年?度?$/u.exec(plain)?.[1];
    const [date] = datesIn(plain, true);
    if (year !== undefined) return year;
    if (date && date.start === 0 && date.end === plain.length) return date.value;
  }
  return undefined;
}

/** A name that stands apart in the title: `政府工作报告_张XX`, `表态发言（张XX）`. */
function nameIn(title: string): string | undefined {
  if (title.length > longestName) return undefined;
  const parts = title.split(/[_\-—－\s·（）()【】[\]、,，]+/u).filter((part) => part !== '');
  const names = parts.filter((part) => isPerson(part) && !/^[XＸx×＊*]+$/u.test(part));
  return parts.length > 1 && names.length === 1 ? names[0] : undefined;
}

/** `讲话/张XX/`, `讲话/县委书记/`. */
function personOfFolder(folder: string): string | undefined {
  const name = folder.trim().replace(/同志$/u, '');
  return isPerson(name, name !== folder.trim()) || (isPost(name) && !/代表$/u.test(name)) ? name : undefined;
}

/** The name without folder and extension. */
export function fileName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).trim();
  return name.length > longestName ? name : name.replace(extension, '').trim();
}

function first(values: readonly (string | undefined)[]): string | undefined {
  return values.find((value) => value !== undefined && value !== '');
}

function known(facts: Partial<Record<FactName, string | undefined>>): Partial<Record<FactName, string>> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
