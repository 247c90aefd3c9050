import { classOf, digitClass, hanClass, letterClass, other } from './characterClass';
import type { Segmenter } from './segmenter';

export interface TextRun {
  text: string;
  /** UTF-16 offset in the whole text. */
  start: number;
  isHan: boolean;
}

/** The runs of a text that carry words, in order: Chinese, or Latin letters and digits. Everything else separates. */
export function textRuns(text: string): TextRun[] {
  const runs: TextRun[] = [];
  eachRun(text, (start, end, isHan) => runs.push({ text: text.slice(start, end), start, isHan }));
  return runs;
}

/** The same without making strings: calls `visit` with where each run begins and ends. */
export function eachRun(text: string, visit: (start: number, end: number, isHan: boolean) => void): void {
  for (let at = 0; at < text.length; ) {
    const first = classAt(text, at);
    const end = first === other ? at + widthAt(text, at) : first === hanClass ? hanEnd(text, at) : latinEnd(text, at);
    if (first !== other) visit(at, end, first === hanClass);
    at = end;
  }
}

function hanEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && classAt(text, at) === hanClass) at += widthAt(text, at);
  return at;
}

/** A number may hold one decimal point, and be a percentage. */
function latinEnd(text: string, from: number): number {
  let at = lettersEnd(text, from, letterClass);
  if (text.charAt(at) === '.' && at + 1 < text.length && classAt(text, at + 1) === digitClass) at = lettersEnd(text, at + 1, digitClass);
  return text.charAt(at) === '%' || text.charAt(at) === '％' ? at + 1 : at;
}

/** Passes over characters of this class and the ones above it. */
function lettersEnd(text: string, from: number, least: number): number {
  let at = from;
  while (at < text.length && classAt(text, at) >= least) at += widthAt(text, at);
  return at;
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return classOf((code & 0xf800) === 0xd800 ? (text.codePointAt(at) as number) : code);
}

/** Code units of the character at `at`. */
function widthAt(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
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
