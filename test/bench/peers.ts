import MiniSearch from 'minisearch';
import { passagesOf } from '../../src/core/corpus/passages';
import { LiveSegment } from '../../src/core/index/liveSegment';
import { SegmentBuilder } from '../../src/core/index/segmentBuilder';
import { queryTerms } from '../../src/core/search/queryTerms';
import { rankPassages } from '../../src/core/search/rankPassages';
import type { Segmenter } from '../../src/core/text/segmenter';
import { termsOf } from '../../src/core/text/terms';

export interface PeerTimes {
  ours: number[];
  miniSearch: number[];
}

/** Look-up in the engine alone: ours beside MiniSearch over the same words of the same passages. Milliseconds a query. */
export function timeBesideMiniSearch(texts: readonly string[], queries: readonly string[], segmenter: Segmenter): PeerTimes {
  const builder = new SegmentBuilder(segmenter);
  const peer = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize: (text) => termsOf(text, segmenter), processTerm: (term) => term });
  texts.forEach((text, i) => {
    builder.addSpeech({ path: `${i}.txt`, title: String(i), facts: {}, encoding: 'utf8', text, firstLine: 0 });
    passagesOf(text, 0).forEach((passage, j) => peer.add({ id: i * 100_000 + j, text: [passage.text, ...passage.headingPath].join('\n') }));
  });
  const segments = [new LiveSegment(builder.build(), () => true, 'all')];
  const times: PeerTimes = { ours: [], miniSearch: [] };
  for (const query of queries) {
    times.ours.push(time(() => rankPassages(segments, queryTerms(query, '', segmenter), { limit: 10, perDocument: 10, excludes: () => false })));
    times.miniSearch.push(time(() => peer.search(query).slice(0, 10)));
  }
  return times;
}

function time(action: () => unknown): number {
  const begun = performance.now();
  action();
  return performance.now() - begun;
}
