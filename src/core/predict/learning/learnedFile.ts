import { phraseKinds } from '../../index/phraseColumns';
import type { OfferKind } from '../offers/offer';
import { isDay, type Day } from './day';
import { isSuggestion, Learned, type LearnedPhrase } from './learned';

/** Grows when an older version could no longer read the file. */
const version = 1;
const about = '讲稿助手从采用和没有采用的提示里学到的：只有提示的文字、次数和日期，没有讲稿的其他内容。forIt、againstIt 是按日期折减后的分量，每 90 天减半。用命令“查看学习记录”可以逐条删除。';
const kinds: readonly OfferKind[] = [...phraseKinds, 'continuation', 'draft'];

/** What was learned, as JSON that people can read: one suggestion a line. */
export function writeLearned({ phrases, banned }: Learned): string {
  const rows = [...phrases].sort(byText).map(([text, { kind, accepted, rejected, forIt, againstIt, day }]) => ({
    text,
    kind,
    accepted,
    rejected,
    forIt: rounded(forIt),
    againstIt: rounded(againstIt),
    day,
  }));
  const bans = [...banned].sort(byText).map(([text, day]) => ({ text, day }));
  return `{\n"about": ${JSON.stringify(about)},\n"version": ${version},\n"phrases": ${list(rows)},\n"banned": ${list(bans)}\n}\n`;
}

/** What such a file holds, or why it cannot be read: one Chinese clause. */
export function readLearned(text: string): { value: Learned } | { cause: string } {
  let stored: unknown;
  try {
    stored = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return { cause: '内容不完整，或者被改坏了（不是有效的 JSON）' };
  }
  const { version: written, phrases, banned } = (isObject(stored) ? stored : {}) as Record<string, unknown>;
  if (typeof written === 'number' && written > version) return { cause: '由更新版本的讲稿助手写成，这个版本读不懂' };
  if (written !== version || !Array.isArray(phrases) || !Array.isArray(banned)) return { cause: '不是讲稿助手的学习记录' };
  const entries = phrases.map(phraseOf);
  const bans = banned.map(banOf);
  const wrong = [...entries, ...bans].findIndex((one) => one === undefined);
  if (wrong !== -1) return { cause: wrong < entries.length ? `“phrases”的第 ${wrong + 1} 条写得不对` : `“banned”的第 ${wrong - entries.length + 1} 条写得不对` };
  return { value: new Learned(entries as Entry[], bans as Ban[]) };
}

type Entry = readonly [string, LearnedPhrase];
type Ban = readonly [string, Day];

function phraseOf(row: unknown): Entry | undefined {
  if (!isObject(row)) return undefined;
  const { text, kind, accepted, rejected, forIt, againstIt, day } = row;
  const isWhole = isText(text) && kinds.includes(kind as OfferKind) && isCount(accepted) && isCount(rejected) && isWeight(forIt) && isWeight(againstIt) && isDay(day);
  return isWhole ? [text, { kind: kind as OfferKind, accepted, rejected, forIt, againstIt, day }] : undefined;
}

function banOf(row: unknown): Ban | undefined {
  return isObject(row) && isText(row['text']) && isDay(row['day']) ? [row['text'], row['day']] : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && isSuggestion(value);
const isWeight = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isCount = (value: unknown): value is number => isWeight(value) && Number.isInteger(value);
const byText = ([a]: readonly [string, unknown], [z]: readonly [string, unknown]) => (a < z ? -1 : a > z ? 1 : 0);

function list(rows: readonly object[]): string {
  return rows.length === 0 ? '[]' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}

/** Four decimals are plenty, and pleasant to read. */
function rounded(weight: number): number {
  return Math.round(weight * 10_000) / 10_000;
}
