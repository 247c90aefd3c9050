import type { FactName } from '../facts';
import { dateOf } from './dates';
import { isOffice, isPerson, withoutSpaces } from './people';

/** What word processors write in by themselves, and who typed rather than spoke. */
const generic = /^(?:微软|用户|管理员|办公室|秘书|打字|文印|文秘|综合|未知|匿名|本地|电脑|计算机|联想|戴尔|惠普|中国|番茄花园|雨林木风|深度)/u;

const longestValue = 80;
/** There were no pages with a date before. */
const firstYearOfPages = 1995;

/**
 * What the properties of a document say. They are written by programs and typists, so only what looks like a person or an office counts. The day on
 * which a file was made is no date of a speech, and often that of the file it was copied from; the day on which a page was published comes near it.
 */
export function propertyFacts(properties: Readonly<Record<string, string>>): Partial<Record<FactName, string>> {
  const facts: Partial<Record<FactName, string>> = {};
  const short = (value = '') => (value.length <= longestValue ? value.trim() : '');
  const author = withoutSpaces(short(properties.author));
  if (isPerson(author) && !generic.test(author)) facts['讲话人'] = author;
  const company = short(properties.company);
  if (isOffice(company) && !generic.test(company.slice(0, 4))) facts['单位'] = company;
  const published = dateOf(short(properties.published));
  if (published !== undefined && Number(published.slice(0, 4)) >= firstYearOfPages) facts['日期'] = published;
  return facts;
}
