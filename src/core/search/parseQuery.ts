import { moveNames } from '../speech/structure';
import { moveKinds, type MoveKind } from '../speech/moves';

/** What a typed query narrows the search to; every part that is given must hold. */
export interface QueryFilters {
  speaker?: string;
  /** Years, both included. */
  fromYear?: number;
  toYear?: number;
  genre?: string;
  move?: MoveKind;
  source?: string;
}

export interface ParsedQuery {
  /** What is left to be looked for: words, a sentence, a paragraph. Exact phrases are part of it. */
  words: string;
  /** Must stand in a passage, marks aside. */
  phrases: string[];
  filters: QueryFilters;
  /** What was not understood, a Chinese sentence each. */
  complaints: string[];
}

type FilterReader = (value: string, filters: QueryFilters) => string | undefined;

const readers: Record<string, FilterReader> = {
  讲话人: (value, filters) => void (filters.speaker = value),
  体裁: (value, filters) => void (filters.genre = value),
  来源: (value, filters) => void (filters.source = value),
  年份: readYears,
  部位: readMove,
};

const filterNames = Object.keys(readers).join('|');
/** `讲话人:张XX`, `年份：2023-2024`, `来源:"党代会 报告"`. A filter begins the query or stands behind white space. */
const filter = new RegExp(`(?:^|\\s)(${filterNames})[:：]\\s*(?:"([^"]*)"|“([^”]*)”|((?!(?:${filterNames})[:：])\\S*))`, 'gu');
const quoted = /"([^"]*)"|“([^”]*)”/gu;
/** Quotation marks in a pasted paragraph are part of the prose: only a short query quotes to insist. */
const longestInsisting = 60;

/** Takes a typed query apart: filters, phrases in quotation marks, and words. */
export function parseQuery(input: string): ParsedQuery {
  const filters: QueryFilters = {};
  const complaints: string[] = [];
  const rest = input.replace(filter, (_, name: string, straight?: string, curly?: string, bare?: string) => {
    const value = (straight ?? curly ?? bare ?? '').trim();
    const complaint = value === '' ? `“${name}:”后面没有内容，已忽略。例如“${examples[name]}”。` : readers[name]?.(value, filters);
    if (complaint !== undefined) complaints.push(complaint);
    return ' ';
  });
  const words = rest.trim();
  const phrases: string[] = [];
  if (words.length <= longestInsisting) {
    for (const [, straight, curly] of words.matchAll(quoted)) {
      const phrase = (straight ?? curly ?? '').trim();
      if (phrase !== '') phrases.push(phrase);
    }
  }
  return { words, phrases, filters, complaints };
}

const examples: Record<string, string> = { 讲话人: '讲话人:张', 体裁: '体裁:动员', 来源: '来源:党代会', 年份: '年份:2023-2024', 部位: '部位:结尾' };

function readYears(value: string, filters: QueryFilters): string | undefined {
  const years = value.normalize('NFKC');
  const match = /^(\d{4})?年?(?:[-—–~至到](\d{4})?年?)?$/u.exec(years);
  const isRange = /[-—–~至到]/u.test(years);
  const from = match?.[1];
  const to = isRange ? match?.[2] : from;
  if (!match || (from === undefined && to === undefined)) return `没有看懂“年份:${value}”，已忽略。请写成“${examples['年份']}”或“年份:2024”。`;
  if (from !== undefined) filters.fromYear = Number(from);
  if (to !== undefined) filters.toYear = Number(to);
  if (filters.fromYear !== undefined && filters.toYear !== undefined && filters.fromYear > filters.toYear) {
    [filters.fromYear, filters.toYear] = [filters.toYear, filters.fromYear];
  }
  return undefined;
}

/** Other words for the parts of a speech. */
const otherNames: Partial<Record<MoveKind, readonly string[]>> = {
  opening: ['开头', '帽子'],
  closing: ['结尾', '号召'],
  ending: ['结束', '结尾语'],
  body: ['正文', '主体'],
  safeguard: ['保障'],
  review: ['回顾', '成绩'],
  salutation: ['称谓'],
  transition: ['过渡'],
};

function readMove(value: string, filters: QueryFilters): string | undefined {
  const names = (kind: MoveKind) => [moveNames[kind], ...(otherNames[kind] ?? [])];
  const found =
    moveKinds.find((kind) => names(kind).includes(value)) ?? moveKinds.find((kind) => names(kind).some((name) => name.includes(value) || value.includes(name)));
  if (!found) return `没有“${value}”这个部位，已忽略。可以写：${moveKinds.map((kind) => moveNames[kind]).join('、')}。`;
  filters.move = found;
  return undefined;
}
