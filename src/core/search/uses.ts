import type { LiveSegment } from '../index/liveSegment';
import type { Segment } from '../index/segment';
import { isLetter, lettersOf } from '../text/fingerprint';

/** By segment, passages in the order of their fingerprints: fingerprint × 2^21 + passage, which is exact up to 2^53. Made when first asked for. */
const orders = new WeakMap<Segment, Float64Array>();
const room = 2 ** 21;

function orderOf(segment: Segment): Float64Array {
  let order = orders.get(segment);
  if (!order) {
    const { fingerprint } = segment.passages;
    order = Float64Array.from(fingerprint, (print, passage) => print * room + passage).sort();
    orders.set(segment, order);
  }
  return order;
}

/** Where a passage stands: itself and its copies in documents that stand, marks and spaces aside. */
export function placesOf(segments: readonly LiveSegment[], text: string, fingerprint: number): { segment: LiveSegment; passage: number }[] {
  const letters = lettersOf(text);
  const places: { segment: LiveSegment; passage: number }[] = [];
  for (const segment of segments) {
    const order = orderOf(segment.segment);
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((order[middle] as number) < fingerprint * room) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < order.length && (order[at] as number) < (fingerprint + 1) * room; at += 1) {
      const passage = (order[at] as number) % room;
      const document = segment.segment.passages.document[passage] as number;
      if (segment.live[document] === 1 && hasLetters(segment.segment, passage, letters)) places.push({ segment, passage });
    }
  }
  return places;
}

/** Whether these are the letters of a passage, one and all. */
function hasLetters({ passages: { text, textStart } }: Segment, passage: number, letters: string): boolean {
  const end = textStart[passage + 1] as number;
  let matched = 0;
  for (let at = textStart[passage] as number; at < end; at += 1) {
    const code = text[at] as number;
    if (!isLetter(code)) continue;
    if (code !== letters.charCodeAt(matched)) return false;
    matched += 1;
  }
  return matched === letters.length;
}
