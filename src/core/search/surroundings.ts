import type { LiveSegment } from '../index/liveSegment';

/**
 * What stands around a passage speaks for it: the passages beside it, and its whole speech. (Passages smoothed with their document, as in
 * Callan 1994 and Bendersky and Kurland 2008.) The weights are those that did best for finding the body of a heading and the rest of a
 * paragraph in official prose.
 */
const neighbourShare = 0.3;
const speechShare = 1.4;
/** Passages that a short speech counts as having besides its own. */
const padding = 10;

/** Gives `bonus(passage)`: what its surroundings add to its score. `scores` are those of the passages of `live`. */
export function surroundings({ segment }: LiveSegment, scores: Float32Array): (passage: number) => number {
  const { document } = segment.passages;
  const { documentStart } = segment;
  const speeches = new Map<number, number>();
  const speechScore = (speech: number): number => {
    let known = speeches.get(speech);
    if (known !== undefined) return known;
    const start = documentStart[speech] as number;
    const end = documentStart[speech + 1] as number;
    let squares = 0;
    for (let i = start; i < end; i += 1) squares += (scores[i] as number) * (scores[i] as number);
    known = Math.sqrt(squares / (end - start + padding));
    speeches.set(speech, known);
    return known;
  };
  const beside = (speech: number, passage: number) => (document[passage] === speech ? (scores[passage] as number) : 0);
  return (passage) => {
    const speech = document[passage] as number;
    return (neighbourShare * (beside(speech, passage - 1) + beside(speech, passage + 1))) / 2 + speechShare * speechScore(speech);
  };
}
