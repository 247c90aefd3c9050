import { wrongIdioms } from './wrongIdioms';
import { wrongWords } from './wrongWords';

/** A word that is written wrong, and how it is right. */
export interface WordPair {
  wrong: string;
  right: string;
  /** Longer texts that hold the wrong word by chance. */
  unless: readonly string[];
}

/** The curated list: set phrases and words of office prose. */
export const wordPairs: readonly WordPair[] = (wrongIdioms + wrongWords)
  .split(/[，\n]/u)
  .filter((line) => line !== '')
  .map((line) => {
    const [wrong = '', right = '', ...unless] = line.split(' ');
    return { wrong, right, unless };
  });

const byFirst = new Map<string, WordPair[]>();
for (const pair of wordPairs) {
  const first = pair.wrong.slice(0, 2);
  byFirst.set(first, [...(byFirst.get(first) ?? []), pair]);
}
const firsts = new Set(wordPairs.map(({ wrong }) => wrong.charCodeAt(0)));

/** The wrong words of the list in a text, with their places. Linear in the length of the text. */
export function findWrongWords(text: string): { pair: WordPair; start: number }[] {
  const found: { pair: WordPair; start: number }[] = [];
  for (let start = 0; start < text.length; start += 1) {
    if (!firsts.has(text.charCodeAt(start))) continue;
    const pair = byFirst.get(text.slice(start, start + 2))?.find((one) => text.startsWith(one.wrong, start) && !isWithin(text, start, one));
    if (pair) {
      found.push({ pair, start });
      start += pair.wrong.length - 1;
    }
  }
  return found;
}

function isWithin(text: string, start: number, { wrong, unless }: WordPair): boolean {
  return unless.some((longer) => text.startsWith(longer, start - longer.indexOf(wrong)));
}
