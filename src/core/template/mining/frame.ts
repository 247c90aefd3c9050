/** How an open slot is written in the text of a frame. */
export const slotMark = '＿＿';

/**
 * What the limbs of a series share, with open slots between: `统筹＿＿`, `用“＿＿的＿＿”＿＿`. The pieces are the fixed parts; a slot stands
 * between each piece and the next, so the first and the last may be empty.
 */
export type Frame = readonly string[];

/** The text of a frame; also its identity: two frames with one text are one frame. */
export function frameText(frame: Frame): string {
  return frame.join(slotMark);
}

export function frameOf(text: string): Frame {
  return text.split(slotMark);
}

/** The limb that a frame makes with these fillers, one for each slot. */
export function fillFrame(frame: Frame, fillers: readonly string[]): string {
  return frame.map((piece, i) => piece + (fillers[i] ?? '')).join('');
}
