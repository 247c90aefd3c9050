import type { LiveSegment } from '../index/liveSegment';
import type { Hit } from './hit';
import type { Ranking, RankOptions } from './rankPassages';
import { selectDiverse } from './selectDiverse';

/** A document of a segment. */
export interface Place {
  segment: LiveSegment;
  document: number;
}

/** All passages that the options admit, none better than another: document by document in this order, or else in that of the index. */
export function listPassages(segments: readonly LiveSegment[], options: RankOptions, order?: (a: Place, b: Place) => number): Ranking {
  const places = segments.flatMap((segment): Place[] => segment.documents.map((_, document) => ({ segment, document })));
  if (order) places.sort(order);
  const all: Hit[] = [];
  for (const { segment, document } of places) {
    if (segment.live[document] === 0 || options.excludes?.(segment, document)) continue;
    const { passages, documentStart } = segment.segment;
    for (let passage = documentStart[document] as number; passage < (documentStart[document + 1] as number); passage += 1) {
      if (passages.termCount[passage] !== 0 && options.admits?.(segment, passage) !== false) all.push({ segment, passage, score: 1 });
    }
  }
  return { hits: selectDiverse(all, options.limit, options), total: all.length };
}
