import type { LiveSegment } from '../index/liveSegment';
import { decodeUnits } from '../index/stringTable';

/** A passage found, with its place in the index. */
export interface Hit {
  segment: LiveSegment;
  passage: number;
  score: number;
}

/** The text of a hit's passage. */
export function passageText({ segment, passage }: Pick<Hit, 'segment' | 'passage'>): string {
  const { text, textStart } = segment.segment.passages;
  return decodeUnits(text, textStart[passage] as number, textStart[passage + 1] as number);
}

/** Index into the documents of the hit's segment. */
export function documentOf({ segment, passage }: Pick<Hit, 'segment' | 'passage'>): number {
  return segment.segment.passages.document[passage] as number;
}
