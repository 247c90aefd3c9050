import { plainDigits } from './dates';
import { isPerson, personWithPost } from './people';

/** What a title (or a subtitle) says of the speech beside its subject. */
export interface TitleFacts {
  occasion?: string;
  speaker?: string;
  post?: string;
}

const speech = '(?:讲话|发言|致辞|致词|演讲|报告|汇报|说明|主持词|主持稿|主持|祝词|贺词|贺辞|开幕词|开幕辞|闭幕词|闭幕辞|答谢词|欢迎词|讲稿|党课|述职|表态|点评|总结|承诺|主旨|交流)';
const event = '(?:会|会议|大会|论坛|仪式|典礼|活动|晚宴|晚会|宴会|招待会|座谈|座谈会|开幕式|闭幕式|培训班|研讨班|进修班|轮训班|开班式|党课|集体学习|调度会|会见|会谈|峰会|年会|全会|第?[一二三四五六七八九十]+次[会全]议?)';
const longestOccasion = 60;
/** `在…上的讲话`, `在…上关于…的发言`, `在…时的讲话`, `——…在…会议上`. */
const at = new RegExp(`^在(.{2,${longestOccasion}})(?:上|时|期间|中)(?:的|关于|所?作的?|就)[^。]{0,40}?${speech}`, 'u');
const atEnd = new RegExp(`^在(.{2,${longestOccasion}}${event})上$`, 'u');
/** A parliament or a committee is a place, and no occasion. */
const atEvent = new RegExp(`^在(.{1,${longestOccasion}}${event})(?<!议会|国会|委员会|理事会|协会|学会|联合会|董事会|商会)的?[^。]{0,8}?${speech}`, 'u');
/** `全县…会议主持词`. */
const ofEvent = new RegExp(`^(.{2,40}${event})(?:上的?|的)?${speech}(?:稿|提纲)?$`, 'u');
const about = /^(?:关于|对|向|为|论|谈)/u;
const note = /[（(【](?:全文|摘要|节选|草稿|送审稿|讨论稿|根据录音整理)[^）)】]*[）)】]$/u;

/** Occasion and speaker that a title names: `张XX同志在全县XX会议上的讲话`. */
export function titleFactsOf(title: string): TitleFacts {
  if (title.length > 120) return {};
  const text = plainDigits(title)
    .trim()
    .replace(/^[—－–-]{1,2}\s*/u, '')
    .replace(note, '')
    .trim();
  const where = text.indexOf('在');
  const before = where > 0 ? text.slice(0, where) : '';
  const who = before === '' ? undefined : speakerBefore(before);
  const isDated = /^[0-9〇○零一二三四五六七八九十年月日至和、 ]+日$/u.test(before);
  const rest = where === 0 || who || isDated ? text.slice(where) : text;
  const occasion = (at.exec(rest) ?? atEnd.exec(rest) ?? atEvent.exec(rest) ?? (rest.startsWith('在') || about.test(rest) ? null : ofEvent.exec(rest)))?.[1];
  const isAtEvent = occasion !== undefined && rest.startsWith('在');
  return {
    ...(occasion === undefined ? {} : { occasion: occasion.trim() }),
    // Somebody before 在… is the speaker only when something is said there.
    ...(who && (isAtEvent || new RegExp(`的${speech}`, 'u').test(rest)) ? { speaker: who.name, ...(who.post === undefined ? {} : { post: who.post }) } : {}),
  };
}

function speakerBefore(before: string): { name: string; post?: string } | undefined {
  const trimmed = before.trim().replace(/[：:]$/u, '');
  const isComrade = trimmed.endsWith('同志');
  const who = personWithPost(trimmed);
  if (who) return who;
  // `县委张XX书记在…`
  const name = /^(?:\p{Script=Han}{0,12}[委府局办厅院部])?(\p{Script=Han}[\p{Script=Han}Xx×Ｘ]{1,2})(?:书记|县长|市长|省长|区长|局长|主任|部长|乡长|镇长|主席)$/u.exec(trimmed)?.[1];
  return name !== undefined && isPerson(name, isComrade) ? { name } : undefined;
}
