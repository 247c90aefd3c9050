/**
 * How much a term says of a passage: the term-frequency part of Okapi BM25 (Robertson and Zaragoza 2009), f / (f + k1 (1 − b + b · length /
 * usual length)), worked out when the passage is indexed and kept in a byte, as impact-ordered indexes do (Anh and Moffat 2005). k1 and b as
 * measured best on official prose. The usual length is a constant, not the archive's own average, so that a passage has one impact
 * wherever and whenever it was indexed. As in BM25F, the words of the headings above count as a part of an occurrence each.
 */
const k1 = 0.9;
const b = 0.6;
/** Words. */
const usualLength = 90;
export const headingShare = 0.1;

/** A whole number from 1 to 255; `frequency` may be a fraction above 0. */
export function impactOf(frequency: number, termCount: number): number {
  const norm = k1 * (1 - b + (b * termCount) / usualLength);
  return Math.max(1, Math.min(255, Math.round((255 * frequency) / (frequency + norm))));
}
