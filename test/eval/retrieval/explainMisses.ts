import { sampleOf } from '../../support/seededRandom';
import type { KnownQuery } from './knownQuery';
import { rankOf, type Searcher } from './score';

const deepest = 200;
const shown = 110;

/** Up to `count` queries whose answer does not come first: the query, where the answer is, what it is and what came first. */
export function explainMisses(queries: readonly KnownQuery[], search: Searcher, count: number): string[] {
  const missed = queries.filter((query) => rankOf(query, search, 1) > 1);
  return sampleOf(missed, count, 1).flatMap((query) => {
    const rank = rankOf(query, search, deepest);
    const first = search(query.text, 1)[0];
    const [answer] = query.answers;
    return [
      `    问  ${clip(query.text)}`,
      `    第 ${Number.isFinite(rank) ? rank : `${deepest} 以后`} 名  ${answer?.path}:${(answer?.line ?? 0) + 1}  ${clip(answer?.text ?? '')}`,
      `    第 1 名  ${first ? `${first.path}  ${clip(first.text)}` : '（没有结果）'}`,
      '',
    ];
  });
}

function clip(text: string): string {
  return text.length <= shown ? text : `${text.slice(0, shown)}……（${text.length} 字）`;
}
