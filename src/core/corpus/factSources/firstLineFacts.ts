import { enumeratorAt } from '../../speech/enumerator';
import { bodyStart } from '../../speech/duration';
import { genreOf } from '../../speech/genre';
import type { FactName } from '../facts';
import { dateOf, datesIn, plainDigits } from './dates';
import { titleFactsOf } from './occasion';
import { isOffice, isPerson, officeOfPost, personWithPost } from './people';

/** The head of a speech is looked for within so many lines that say something, and so many characters. */
const longestHead = 12;
const headCharacters = 3000;
const longestLine = 80;

const salutation = /^(?:尊敬的|亲爱的|敬爱的)?.{0,40}(?:同志|代表|委员|领导|嘉宾|来宾|朋友|老师|同学|先生|女士|评委|各位|你们|们|总统|阁下|殿下|主席|总理|院长|团长|校友|乡亲|战友|家长|企业家)[^。]{0,20}[：:,，！!]$/u;
const labels: readonly (readonly [FactName, RegExp])[] = [
  ['讲话人', /^(?:讲话人|主讲人|发言人|报告人|致辞人|演讲人|述职人|授课人|讲话者|作者)[：: \u3000]\s*(.+)$/u],
  ['日期', /^(?:日期|时间|讲话时间|会议时间)[：:]\s*(.+)$/u],
  ['场合', /^(?:场合|会议|会议名称)[：:]\s*(.+)$/u],
  ['单位', /^(?:单位|发言单位|汇报单位|报送单位)[：:]\s*(.+)$/u],
  ['受众', /^(?:受众|对象|听众|参会人员)[：:]\s*(.+)$/u],
];
/** When it was put on a web site or into a file, not when it was said. */
const published = /来源|发布|打印|字号|浏览|点击|阅读|[0-9]{1,2}[:：][0-9]{2}|网/u;

/** What the title and the lines up to the salutation or the first sentence say. `title` may have been taken out of `text`. */
export function firstLineFacts(title: string, text: string): Partial<Record<FactName, string>> {
  const facts: Partial<Record<FactName, string>> = {};
  const set = (name: FactName, value: string | undefined) => {
    if (value !== undefined && value !== '') facts[name] ??= value;
  };
  const readTitle = (line: string) => {
    const { occasion, speaker, post } = titleFactsOf(line);
    set('场合', occasion);
    set('讲话人', speaker);
    set('单位', post === undefined ? undefined : officeOfPost(post));
    if (line !== title && occasion !== undefined) set('体裁', genreOf(line));
  };
  readTitle(title);
  const { lines, audience } = headOf(text);
  for (const line of lines) {
    const labelled = labels.map(([name, pattern]) => [name, pattern.exec(line)?.[1]?.trim()] as const).find(([, value]) => value !== undefined);
    if (labelled) {
      const [name, value = ''] = labelled;
      if (name === '日期') set(name, dateOf(value));
      else if (name === '讲话人') setSpeaker(value, true);
      else if (value.length <= longestLine) set(name, value);
      continue;
    }
    set('日期', dateOfLine(line));
    setSpeaker(speakerPart(line), false);
    if (isOffice(line)) set('单位', line);
    else readTitle(line);
  }
  set('日期', yearOfTitle(title));
  set('受众', audience);
  return facts;

  function setSpeaker(written: string, isLabelled: boolean): void {
    const who = personWithPost(written) ?? (isLabelled && isPerson(written, true) ? { name: written } : undefined);
    if (!who) return;
    const isFirst = facts['讲话人'] === undefined;
    set('讲话人', who.name);
    if (isFirst && who.post !== undefined) set('单位', officeOfPost(who.post));
  }
}

/** The lines before the speech itself, and whom it greets. */
function headOf(text: string): { lines: string[]; audience?: string } {
  const lines: string[] = [];
  const greeted: string[] = [];
  const start = bodyStart(text);
  for (const raw of text.slice(start, start + headCharacters).split('\n')) {
    const line = raw.trim().replace(/^#{1,6}\s+/u, '');
    if (line === '') continue;
    const isGreeting = line.length <= longestLine && salutation.test(line);
    if (isGreeting) greeted.push(line);
    else if (greeted.length > 0 || lines.length >= longestHead || line.length > longestLine || /[。；！？!?]/u.test(line) || enumeratorAt(line)) break;
    else lines.push(line);
    if (/[：:！!]$/u.test(line) && isGreeting) break;
  }
  const audience = greeted.join('').replace(/尊敬的|亲爱的|敬爱的/gu, '').replace(/[：:！!，,\s]+$/u, '').replace(/[，,；;]\s*/gu, '、');
  return audience === '' ? { lines } : { lines, audience };
}

/** `（2024年3月5日）`, `2024年3月5日至6日，XX`, `——1984年5月15日在…会议上`; nothing from a line that says when it was published. */
function dateOfLine(line: string): string | undefined {
  const plain = plainDigits(line);
  if (published.test(plain)) return undefined;
  const bare = plain.replace(/^[（(【[—－–\-\s]+/u, '');
  const [first, ...others] = datesIn(bare);
  if (!first || first.start !== 0) return undefined;
  const behind = bare.slice(first.end);
  const isDateLine = /^[）)】\]\s]*$|^[，,、 \u3000·][^。]{1,30}[）)】\]]?$|^(?:至|[-—～~和到]).{1,14}$|^(?:至.{1,10}日|和.{1,12}日)?[上下]?午?在.+/u.test(behind) || /^[（(]/u.test(plain);
  return isDateLine && (first.value.length > 4 || behind.replace(/[）)】\]\s]/gu, '') === '') && others.every(({ value }) => value.slice(0, 4) === first.value.slice(0, 4)) ? first.value : undefined;
}

/** The year that a title opens with, when it names no other: `2024年全县XX工作会议…`; a yearly review may be given in the next year. */
function yearOfTitle(title: string): string | undefined {
  if (title.length > longestLine) return undefined;
  const plain = plainDigits(title);
  const [first, ...others] = datesIn(plain);
  return first?.start === 0 && others.length === 0 && !/^.{4,6}年度?(?:.{0,12})?(?:述职|述廉|总结|考核|回顾)/u.test(plain) ? first.value : undefined;
}

/** The line without its brackets; behind a date, only what names a post: `（2024年3月5日，XX）` names a place. */
function speakerPart(line: string): string {
  const inner = plainDigits(/^[（(](.+)[）)]$/u.exec(line)?.[1] ?? line);
  const [date] = datesIn(inner);
  if (date?.start !== 0) return inner;
  const behind = inner.slice(date.end).replace(/^[，,\s]+/u, '');
  return personWithPost(behind)?.post === undefined ? '' : behind;
}
