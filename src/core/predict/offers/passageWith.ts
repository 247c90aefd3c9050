import type { LiveSegment } from '../../index/liveSegment';
import { passageText } from '../../search/hit';
import { lettersOf } from '../../text/fingerprint';

/** The first passage of a document that holds a text, marks aside; undefined when none does. */
export function passageWith(segment: LiveSegment, document: number, text: string): number | undefined {
  const { documentStart } = segment.segment;
  const letters = lettersOf(text);
  for (let passage = documentStart[document] as number; passage < (documentStart[document + 1] as number); passage += 1) {
    if (lettersOf(passageText({ segment, passage })).includes(letters)) return passage;
  }
  return undefined;
}
