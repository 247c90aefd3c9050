import type { LiveSegment } from '../../index/liveSegment';

/** How likely a list that opens by itself must be to hold what follows, 0 to 1: so that about one time in three it does. */
const usual = 0.15;
/** UTF-16 code units of text: how likely something is can only be judged from an archive of some size. Before that, whatever begins so is listed. */
const enoughText = 300_000;

export function listThreshold(segments: readonly LiveSegment[]): number {
  const text = segments.reduce((sum, { segment }) => sum + segment.passages.text.length, 0);
  return text < enoughText ? 0 : usual;
}
