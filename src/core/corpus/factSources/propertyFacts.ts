import type { FactName } from '../facts';
import { dateOf } from './dates';
import { isOffice, isPerson, withoutSpaces } from './people';

/** What word processors write in by themselves, and who typed rather than spoke. */
const generic = /^(?:微软|用户|管理员|办公室|秘书|打字|文印|文秘|综合|未知|匿名|本地|电脑|计算机|联想|戴尔|惠普|中国|番茄花园|雨林木风|深度)/u;

const longestValue = 80;
/** An earlier date is that of a clock that was never set. */
const firstYearOfFiles = 1995;

/** What the properties of a document say. They are written by programs and typists, so only what looks like a person or an office counts. */
export function propertyFacts(properties: Readonly<Record<string, string>>): Partial<Record<FactName, string>> {
  const facts: Partial<Record<FactName, string>> = {};
  const short = (value = '') => (value.length <= longestValue ? value.trim() : '');
  const author = withoutSpaces(short(properties.author));
  if (isPerson(author) && !generic.test(author)) facts['讲话人'] = author;
  const company = short(properties.company);
  if (isOffice(company) && !generic.test(company.slice(0, 4))) facts['单位'] = company;
  const created = dateOf(short(properties.created));
  if (created !== undefined && Number(created.slice(0, 4)) >= firstYearOfFiles) facts['日期'] = created;
  return facts;
}
