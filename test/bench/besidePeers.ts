import type { SourceDocument } from '../../src/core/corpus/document';
import type { Segmenter } from '../../src/core/text/segmenter';
import { peerText, piecesOf, SearchEngine, unitsOf } from '../support/searchEngine';
import { flexSearchOver, fuseOver, miniSearchOver } from '../support/searchPeers';
import { syntheticDocuments } from './archive/syntheticDocuments';
import type { Curves, Row } from './figures';
import { percentile, spread } from './percentiles';
import { timesOf } from './timesOf';

const limit = 10;
/** Milliseconds for which each is asked. */
const patience = 40_000;
/** Beyond this many passages, Fuse.js takes longer than anybody waits, and MiniSearch gigabytes. */
const mostForFuse = 5_000;
const mostForMiniSearch = 120_000;
/** The passages at which the libraries are compared. */
const compared = 100_000;

/**
 * Look-ups of sentences in ours and in other search libraries, over the same passages and the same words, in the same run, over archives of
 * some sizes in megabytes.
 */
export function* measurePeers(sizes: readonly number[], queries: readonly string[], segmenter: Segmenter, curves: Curves): Generator<Row> {
  for (const megabytes of sizes) {
    const taken = take(megabytes, Number.POSITIVE_INFINITY);
    for (const { name, times, row } of compare(`${megabytes} MB`, taken, queries, segmenter)) {
      if (times.length > 0) curves.add(`比较：${name}`, megabytes, times);
      yield row;
    }
  }
}

/** The same over exactly 100,000 passages, whatever the sizes. */
export function* measureRatio(queries: readonly string[], segmenter: Segmenter): Generator<Row> {
  for (const { row } of compare('', take(Number.POSITIVE_INFINITY, compared), queries, segmenter)) yield row;
}

interface Taken {
  documents: SourceDocument[];
  /** What the peers index: a text for each passage. */
  texts: string[];
}

/** The first documents, until they hold `most` passages. Of the last document, ours indexes all of its passages. */
function take(megabytes: number, most: number): Taken {
  const taken: Taken = { documents: [], texts: [] };
  for (const document of syntheticDocuments(megabytes)) {
    taken.documents.push(document);
    for (const unit of unitsOf(document)) taken.texts.push(peerText(unit));
    if (taken.texts.length >= most) return { ...taken, texts: taken.texts.slice(0, most) };
  }
  return taken;
}

function* compare(size: string, { documents, texts }: Taken, queries: readonly string[], segmenter: Segmenter): Generator<{ name: string; times: number[]; row: Row }> {
  const ours = () => {
    const engine = new SearchEngine(piecesOf(documents, segmenter), segmenter);
    return (query: string) => engine.search(query, limit);
  };
  const engines: { name: string; most: number; make: () => (query: string, limit: number) => unknown }[] = [
    { name: '讲稿助手', most: Number.POSITIVE_INFINITY, make: ours },
    { name: 'FlexSearch', most: Number.POSITIVE_INFINITY, make: () => flexSearchOver(texts, segmenter) },
    { name: 'MiniSearch', most: mostForMiniSearch, make: () => miniSearchOver(texts, segmenter) },
    { name: 'Fuse.js', most: mostForFuse, make: () => fuseOver(texts) },
  ];
  let own = Number.NaN;
  for (const { name, most, make } of engines) {
    const label = `${size === '' ? '' : `${size}，`}${texts.length} 段，查一句：${name} p50/p95/p99 ms`;
    if (texts.length > most) {
      yield { name, times: [], row: [label, `未测：超过 ${most} 段，内存或时间过大`] };
      continue;
    }
    const begun = performance.now();
    const search = make();
    const build = (performance.now() - begun) / 1000;
    const times = timesOf(queries, (query) => search(query, limit), patience);
    if (Number.isNaN(own)) own = percentile(times, 0.5);
    const ratio = percentile(times, 0.5) / own;
    yield { name, times, row: [label, `${spread(times)}（${times.length} 次，是我们的 ${ratio.toFixed(1)} 倍；建索引 ${build.toFixed(1)} s）`] };
  }
}
