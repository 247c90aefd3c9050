import type { Segmenter } from './segmenter';

/** Runs that the index knows: Chinese, or Latin letters and digits. Everything else separates. */
const runs = /[\p{Script=Han}〇]+|[\p{Script=Latin}\p{Nd}]+(?:\.\p{Nd}+)?[%％]?/gu;
const hanStart = /^[\p{Script=Han}〇]/u;

export interface TextRun {
  text: string;
  /** UTF-16 offset in the whole text. */
  start: number;
  isHan: boolean;
}

/** The runs of a text that carry words, in order. */
export function* textRuns(text: string): Generator<TextRun> {
  for (const match of text.matchAll(runs)) {
    yield { text: match[0], start: match.index, isHan: hanStart.test(match[0]) };
  }
}

/**
 * The index terms of a text, in order: the words of its Chinese runs, and its Latin and digit runs folded to half-width lower
 * case. The segmenter only ever sees Chinese, since the jiebas differ in how they cut everything else.
 */
export function termsOf(text: string, segmenter: Segmenter): string[] {
  const terms: string[] = [];
  for (const run of textRuns(text)) {
    if (run.isHan) for (const word of segmenter.cut(run.text)) terms.push(word);
    else terms.push(foldLatin(run.text));
  }
  return terms;
}

/** Full-width Latin letters and digits become half-width, capitals small. */
export function foldLatin(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The words and marks of a text, in order; joined they give it back. `cut` gives the words of a run of Chinese. */
export function tokensOf(text: string, cut: (run: string) => readonly string[]): string[] {
  const tokens: string[] = [];
  let end = 0;
  for (const { text: run, start, isHan } of textRuns(text)) {
    for (const mark of text.slice(end, start)) tokens.push(mark);
    if (isHan) for (const word of cut(run)) tokens.push(word);
    else tokens.push(run);
    end = start + run.length;
  }
  for (const mark of text.slice(end)) tokens.push(mark);
  return tokens;
}
