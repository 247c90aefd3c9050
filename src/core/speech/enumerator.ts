/**
 * How a heading or a point is numbered. `level` orders the forms as official documents nest them (`一、` above `（一）` above
 * `1.` above `（1）` above `①`); series words (`一要`, `一是`, `第一，`) stand below all of them.
 */
export interface Enumerator {
  /** The enumerator as written, with its mark: `（一）`, `一、`, `一要`. */
  text: string;
  level: number;
  /** Series words open a point, never a heading of their own. */
  isSeries: boolean;
}

const number = '[一二三四五六七八九十百零〇]{1,4}';
const forms: { pattern: RegExp; level: number; isSeries: boolean }[] = [
  { pattern: new RegExp(`^第${number}(?:部分|章|篇)[：:、\\s]?`, 'u'), level: 1, isSeries: false },
  { pattern: new RegExp(`^${number}、`, 'u'), level: 2, isSeries: false },
  { pattern: new RegExp(`^[（(]${number}[）)]、?`, 'u'), level: 3, isSeries: false },
  { pattern: /^[0-9０-９]{1,2}[.．、](?![0-9０-９])\s*/u, level: 4, isSeries: false },
  { pattern: /^[（(][0-9０-９]{1,2}[）)]\s*/u, level: 5, isSeries: false },
  { pattern: /^[①-⑳]/u, level: 6, isSeries: false },
  { pattern: new RegExp(`^${number}(?:要|是)(?!否|不是)`, 'u'), level: 7, isSeries: true },
  { pattern: new RegExp(`^第${number}[，,、]`, 'u'), level: 7, isSeries: true },
  { pattern: /^(?:首先|其次|再次|最后)[，,]/u, level: 7, isSeries: true },
];

/** The enumerator at the start of `text`, if there is one. */
export function enumeratorAt(text: string): Enumerator | undefined {
  for (const { pattern, level, isSeries } of forms) {
    const match = pattern.exec(text);
    if (match) return { text: match[0], level, isSeries };
  }
  return undefined;
}
