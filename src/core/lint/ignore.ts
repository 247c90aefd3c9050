import type { TextEdit } from './finding';
import type { Rule } from './rule';

/** `<!-- 讲稿助手：忽略 标点重复、long-sentence -->`; `本文件忽略` holds for the whole draft; `全部` for all rules. */
const comment = /<!--[ \t]*讲稿助手[：:][ \t]*(本文件)?忽略[ \t]+([^\n>]{1,200}?)[ \t]*-->/gu;
const everything = '全部';

/** What a draft asks to be left alone. */
export interface Ignores {
  isIgnored(rule: Rule, at: number): boolean;
}

/** The ignore comments of a text. One that stands before a paragraph holds to its end; behind text, for its own line. */
export function ignoresOf(text: string): Ignores {
  const whole = new Set<string>();
  const parts: { names: Set<string>; start: number; end: number }[] = [];
  for (const { 0: found, 1: file, 2: list = '', index } of text.matchAll(comment)) {
    const names = list.split(/[、，,\s]+/u);
    if (file) for (const name of names) whole.add(name);
    else parts.push({ names: new Set(names), ...reach(text, index, index + found.length) });
  }
  const covers = (names: ReadonlySet<string>, { id, name }: Rule) => names.has(id) || names.has(name) || names.has(everything);
  return {
    isIgnored: (rule, at) => covers(whole, rule) || parts.some(({ names, start, end }) => at >= start && at <= end && covers(names, rule)),
  };
}

/** From the comment's line to the end of the next line that is neither empty nor such a comment itself. */
function reach(text: string, start: number, end: number): { start: number; end: number } {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  let lineEnd = lineEndAt(text, end);
  const own = text.slice(lineStart, start) + text.slice(end, lineEnd);
  if (own.trim() !== '') return { start: lineStart, end: lineEnd };
  while (lineEnd < text.length) {
    const from = lineEnd + 1;
    lineEnd = lineEndAt(text, from);
    const line = text.slice(from, lineEnd).trim();
    if (line !== '' && !line.startsWith('<!--')) break;
  }
  return { start: lineStart, end: lineEnd };
}

function lineEndAt(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 ? text.length : newline;
}

/** The edit that ignores a rule for the paragraph at an offset. */
export function ignoreHere(text: string, at: number, rule: Rule): TextEdit {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return { start, end: start, newText: `<!-- 讲稿助手：忽略 ${rule.name} -->${lineBreak(text)}` };
}

/** The edit that ignores a rule for the whole draft; `start` is where the speech begins behind front matter. */
export function ignoreInFile(text: string, start: number, rule: Rule): TextEdit {
  return { start, end: start, newText: `<!-- 讲稿助手：本文件忽略 ${rule.name} -->${lineBreak(text)}` };
}

function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
