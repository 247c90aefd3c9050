/** A place that is still to be filled in; half-open UTF-16 offsets. */
export interface OpenSlot {
  start: number;
  end: number;
}

/**
 * `【】` and `【…】` (no more than 60 characters, on one line); `XX`, `××`, `＊＊＊` in any number from two, and one `X` before a unit of
 * date, time or number (`X月X日`); a line to write on of two or more `_` or `＿`.
 */
const open = /【[^【】\n]{0,60}】|(?<![A-Za-z0-9])[XＸ×]{2,}(?![A-Za-z0-9])|(?<![A-Za-z0-9XＸ×])[XＸ×](?=[年月日时分点季号届次个名项万亿%％])|[_＿]{2,}|[*＊]{3,}(?![*＊\s]*\n)/gu;

/** The open slots of a draft, in order. */
export function findOpenSlots(text: string): OpenSlot[] {
  return [...text.matchAll(open)].map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

/** The slot to go to from a cursor or selection: the next behind it, or before it; from the last on to the first again. */
export function neighbouringSlot(text: string, selection: OpenSlot, direction: 'next' | 'previous'): OpenSlot | undefined {
  const slots = findOpenSlots(text);
  const isEmpty = selection.start === selection.end;
  if (direction === 'next') return slots.find(({ start }) => start >= selection.end && (isEmpty || start > selection.start)) ?? slots[0];
  return slots.findLast(({ end }) => end <= selection.start) ?? slots[slots.length - 1];
}
