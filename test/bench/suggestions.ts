import type { LiveSegment } from '../../src/core/index/liveSegment';
import { WordMemory } from '../../src/core/predict/continuation/wordMemory';
import { preparePhrasesNow } from '../../src/core/predict/phrases/phraseMemory';
import { Session } from '../eval/completion/session';
import { memoryOf } from '../support/memoryOf';
import { segmenter } from '../support/projectSegmenter';
import type { Curves, Row } from './figures';
import { spread } from './percentiles';

/** Characters that stand there, and that are typed behind them. */
const written = 4_000;
const typed = 400;
const mebibyte = 2 ** 20;

/** What list and grey text cost together at every character that is typed, in the engine alone, and what they keep in memory besides the index. */
export function* measureSuggestions(segments: readonly LiveSegment[], text: string, megabytes: number, curves: Curves): Generator<Row> {
  const before = inUse();
  const begun = performance.now();
  const memories = segments.map(memoryOf);
  const sorted = performance.now();
  preparePhrasesNow(segments, segmenter);
  const prepared = performance.now();
  yield [
    `${megabytes} MB：续写与联想的准备`,
    `按上文排序 ${((sorted - begun) / 1000).toFixed(1)} s，词中与拼音查找 ${((prepared - sorted) / 1000).toFixed(1)} s；索引之外占用 ${Math.round((inUse() - before) / mebibyte)} MiB`,
  ];
  const session = new Session({ segments: [...segments], own: [...segments], memories: [...memories, WordMemory.of(segmenter.words(3, 3))] }, { without: new Set() });
  session.answer(text.slice(0, written));
  const milliseconds: number[] = [];
  for (let at = written + 1; at <= written + typed; at += 1) {
    const asked = performance.now();
    session.answer(text.slice(0, at));
    milliseconds.push(performance.now() - asked);
  }
  curves.add('列表和灰字', megabytes, milliseconds);
  yield [`${megabytes} MB：列表和灰字，逐字 p50/p95/p99 ms`, spread(milliseconds)];
}

/** Bytes that this process keeps, as exactly as it can tell. */
function inUse(): number {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
