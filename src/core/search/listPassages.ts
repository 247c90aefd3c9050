import type { LiveSegment } from '../index/liveSegment';
import type { Hit } from './hit';
import type { Ranking, RankOptions } from './rankPassages';
import { selectDiverse } from './selectDiverse';

/** All passages that the options admit, in index order, none better than another. */
export function listPassages(segments: readonly LiveSegment[], options: RankOptions): Ranking {
  const all: Hit[] = [];
  for (const segment of segments) {
    const { document, termCount } = segment.segment.passages;
    for (let passage = 0; passage < document.length; passage += 1) {
      const of = document[passage] as number;
      if (termCount[passage] === 0 || segment.live[of] === 0 || options.excludes?.(segment, of) || options.admits?.(segment, passage) === false) continue;
      all.push({ segment, passage, score: 1 });
    }
  }
  return { hits: selectDiverse(all, options.limit, options), total: all.length };
}
