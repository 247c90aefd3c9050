import { chineseMonth } from './chineseDate';

/** What is said of where a passage comes from; what is not known is empty. */
export interface Cited {
  text: string;
  title: string;
  speaker: string;
  /** `2024`, `2024-03` or `2024-03-05`. */
  date: string;
}

/** The passage with its source behind it: `……（摘自《在XX会议上的讲话》，XX，2024年3月）`. */
export function citation({ text, title, speaker, date }: Cited): string {
  const known = [title === '' ? '' : `《${title.replace(/^《(.*)》$/u, '$1')}》`, speaker, chineseMonth(date)].filter((part) => part !== '');
  return known.length === 0 ? text : `${text}（摘自${known.join('，')}）`;
}
