import { problem, type Outcome } from './problem';

/** A phrase of a list that a writer or the starter library keeps. */
export interface ListedPhrase {
  text: string;
  /** The list's own heading above it: 四字格, 过渡 … */
  category: string;
  /** Relative commonness, 1 when the list does not say. */
  weight: number;
}

/** Front matter `类型` that marks a file as a phrase list. */
export const phraseListType = '提法表';

const longestPhrase = 40;

/**
 * Reads a phrase list: `## ` lines name a category, every other line is a phrase, optionally followed by white space and a
 * whole number. `firstLine` is the line of the source on which `text` begins (for messages).
 */
export function parsePhraseList(file: string, text: string, firstLine: number): Outcome<ListedPhrase[]> {
  const phrases: ListedPhrase[] = [];
  const problems = [];
  let category = '提法';
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('<!--')) continue;
    const heading = /^#+\s+(.+)$/u.exec(line)?.[1];
    if (heading !== undefined) {
      category = heading.trim();
      continue;
    }
    const match = /^(.+?)(?:\s+(\d{1,6}))?$/u.exec(line);
    const phrase = match?.[1] ?? line;
    if (phrase.length > longestPhrase) {
      const place = `第 ${firstLine + index + 1} 行`;
      problems.push(problem(file, place, `这一条超过 ${longestPhrase} 个字，不像一条提法`, '请拆短，或改存为普通讲话稿'));
      continue;
    }
    if (phrase.length >= 2) phrases.push({ text: phrase, category, weight: Number(match?.[2] ?? 1) });
  }
  return { value: phrases, problems };
}
