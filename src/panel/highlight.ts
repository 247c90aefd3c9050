/** A piece of a passage, matched or not. */
export interface Piece {
  text: string;
  matched: boolean;
}

/** Cuts `text` at `highlights` (ascending, half-open UTF-16 ranges); ranges outside the text or out of order are ignored. */
export function pieces(text: string, highlights: readonly (readonly [number, number])[]): Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  for (const [start, end] of highlights) {
    if (start < at || end <= start || end > text.length) continue;
    if (start > at) cut.push({ text: text.slice(at, start), matched: false });
    cut.push({ text: text.slice(start, end), matched: true });
    at = end;
  }
  if (at < text.length) cut.push({ text: text.slice(at), matched: false });
  return cut;
}
