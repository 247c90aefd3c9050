/** What the choice of segments to merge looks at. */
export interface SegmentSize {
  id: string;
  /** UTF-16 code units of all its documents. */
  textLength: number;
  documents: number;
  /** Documents that still stand. */
  standing: number;
  /** Its phrases are still to be gathered. */
  isBare: boolean;
}

/** This many segments of about one size are made one. */
const together = 6;
/** Sizes are alike within this factor. */
const step = 5;
const smallest = 40_000;
/** Segments do not grow beyond this: making a larger one would take long and much memory, and save little. */
const largest = 12_000_000;
/** A segment of which less than this share still stands is made anew by itself. */
const thinnest = 0.6;
/** Phrases are gathered from this much text at once: from more they would be better, but memory is bounded. */
const mostGathered = 4_500_000;
/** Segments that are made one at a time, so that memory stays bounded. */
const mostAtOnce = 10;

/**
 * The segments that had better be one, or none: tiers by size, as log-structured merge trees have them (O'Neil et al. 1996), so that every document
 * is merged a few times at most however often files change.
 */
export function segmentsToMerge(segments: readonly SegmentSize[]): string[] {
  const bare = fitting(segments.filter(({ isBare }) => isBare), mostGathered);
  if (bare.length > 0) return bare.map(({ id }) => id);
  const thin = segments.find(({ documents, standing, textLength }) => standing < documents * thinnest && textLength > smallest);
  if (thin) return [thin.id];
  const tiers = new Map<number, SegmentSize[]>();
  for (const segment of segments) {
    if (segment.textLength > largest) continue;
    const tier = Math.max(0, Math.ceil(Math.log(segment.textLength / smallest) / Math.log(step)));
    tiers.set(tier, [...(tiers.get(tier) ?? []), segment]);
  }
  for (const [, tier] of [...tiers].sort(([a], [b]) => a - b)) {
    const chosen = tier.length < together ? [] : fitting(tier, largest);
    if (chosen.length > 1) return chosen.map(({ id }) => id);
  }
  return [];
}

/** The smallest of some, as many as go together; one at least. */
function fitting(tier: readonly SegmentSize[], most: number): SegmentSize[] {
  let length = 0;
  return [...tier]
    .sort((a, b) => a.textLength - b.textLength)
    .slice(0, mostAtOnce)
    .filter(({ textLength }, i) => (length += textLength) <= most || i === 0);
}
