import { factNames, type FactName } from '../facts';
import { phraseListType } from '../phraseList';
import { dateOf } from './dates';

const keys: Readonly<Record<FactName, readonly string[]>> = {
  标题: ['标题', 'title'],
  讲话人: ['讲话人', '发言人', '主讲人', '作者', 'speaker', 'author'],
  单位: ['单位', '部门', 'office', 'organization'],
  日期: ['日期', '时间', 'date'],
  体裁: ['体裁', '类型', 'genre', 'type'],
  场合: ['场合', '会议', 'occasion', 'event'],
  受众: ['受众', '对象', '听众', 'audience'],
};
/** The fact that a key stands for, in Chinese or English, whatever its case. */
export function factNameOf(key: string): FactName | undefined {
  return factNames.find((name) => keys[name].includes(key.trim().toLowerCase()));
}

/** `类型` also says what a file is, when it is no speech. */
const kindsOfFile = new Set([phraseListType, '模板']);

/** What the front matter says, under whichever key; a date is normalised, or kept as written where it is none that is known. */
export function frontMatterFacts(matter: Readonly<Record<string, string>>): Partial<Record<FactName, string>> {
  const lower = new Map(Object.entries(matter).map(([key, value]) => [key.trim().toLowerCase(), value.trim()]));
  const facts: Partial<Record<FactName, string>> = {};
  for (const name of factNames) {
    const value = keys[name].map((key) => lower.get(key)).find((one) => one !== undefined && one !== '' && !kindsOfFile.has(one));
    if (value === undefined) continue;
    const written = name === '日期' ? dateOf(value) : value;
    if (written !== undefined) facts[name] = written;
  }
  return facts;
}
