import type { Segmenter } from '../text/segmenter';
import { foldLatin, textRuns } from '../text/terms';
import { isFunctionWord } from '../text/functionWords';

/**
 * Half-open UTF-16 ranges of `text` whose words are in the query, ascending, neighbours joined. Words of grammar, and single
 * characters beside longer words, are not marked: they match everywhere.
 */
export function highlight(text: string, query: ReadonlyMap<string, number>, segmenter: Segmenter): [start: number, end: number][] {
  const ranges: [number, number][] = [];
  const hasWords = [...query.keys()].some((word) => word.length > 1);
  const mark = (word: string, start: number, end: number) => {
    if (!query.has(word) || isFunctionWord(word) || (hasWords && word.length === 1)) return;
    const last = ranges[ranges.length - 1];
    if (last && last[1] === start) last[1] = end;
    else ranges.push([start, end]);
  };
  for (const run of textRuns(text)) {
    if (!run.isHan) {
      mark(foldLatin(run.text), run.start, run.start + run.text.length);
      continue;
    }
    let at = run.start;
    for (const word of segmenter.cut(run.text)) {
      mark(word, at, at + word.length);
      at += word.length;
    }
  }
  return ranges;
}
