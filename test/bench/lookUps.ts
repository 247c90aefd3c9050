import type { Segmenter } from '../../src/core/text/segmenter';
import { piecesOf, SearchEngine } from '../support/searchEngine';
import { syntheticDocuments } from './archive/syntheticDocuments';
import type { Curves, Row } from './figures';
import { spread } from './percentiles';
import { queryKinds, type Queries } from './queries';
import { measureSuggestions } from './suggestions';
import { timesOf } from './timesOf';

const limit = 10;

/** Look-ups in the engine alone, within this process, over synthetic archives of some sizes in megabytes of text. */
export function* measureLookUps(sizes: readonly number[], queries: Queries, segmenter: Segmenter, curves: Curves): Generator<Row> {
  for (const megabytes of sizes) {
    const begun = performance.now();
    const engine = new SearchEngine(piecesOf(syntheticDocuments(megabytes), segmenter), segmenter);
    const seconds = (performance.now() - begun) / 1000;
    yield [`${megabytes} MB：进程内建索引`, `${engine.passageCount} 段，${seconds.toFixed(1)} s，${(megabytes / seconds).toFixed(1)} MB/s（含造文字）`];
    for (const [kind, name] of Object.entries(queryKinds) as [keyof typeof queryKinds, string][]) {
      const milliseconds = timesOf(queries[kind], (query) => engine.search(query, limit));
      curves.add(`查找：${name}`, megabytes, milliseconds);
      yield [`${megabytes} MB：查${name} p50/p95/p99 ms`, spread(milliseconds)];
    }
    const completions = timesOf(queries.typed, (before) => engine.complete(before, 20));
    curves.add('补全', megabytes, completions);
    yield [`${megabytes} MB：补全 p50/p95/p99 ms`, spread(completions)];
    yield* measureSuggestions(engine.segments, queries.paragraph.join('\n'), megabytes, curves);
  }
}
