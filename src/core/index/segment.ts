import type { DocumentRecord } from '../corpus/document';
import type { PackedFindings } from '../template/mining/packedFindings';
import type { StringTable } from './stringTable';

/**
 * One immutable piece of the index: some documents with their passages, postings and phrases, on typed arrays. Documents are
 * never changed in place; one that changed is left out by the reader of the segment and indexed anew in another.
 */
export interface Segment {
  /** The `Segmenter.id` its terms were cut with. */
  segmenterId: string;
  documents: DocumentRecord[];
  passages: PassageColumns;
  postings: Postings;
  phrases: PhraseColumns;
  /** The frames that its documents use. */
  findings: PackedFindings;
}

/** Passages in document order; column i describes passage i. */
export interface PassageColumns {
  /** Index into `Segment.documents`. */
  document: Uint32Array;
  /** Zero-based line of the source. */
  line: Uint32Array;
  /** Index into `headingPaths`. */
  headingPath: Uint32Array;
  headingPaths: string[][];
  /** Index terms in the passage, headings above it included; 0 for a passage that is not searched. */
  termCount: Uint32Array;
  /** Index into `moveKinds`. */
  move: Uint8Array;
  /** `Passage.position`, at most 255. */
  position: Uint8Array;
  /** Passage i is `text[textStart[i] .. textStart[i + 1])`. */
  textStart: Uint32Array;
  /** UTF-16 code units of all passages, end to end. */
  text: Uint16Array;
}

/** Which passages hold which term. */
export interface Postings {
  terms: StringTable;
  /** Postings of term t are entries `start[t] .. start[t + 1])` of the two columns below. */
  start: Uint32Array;
  passage: Uint32Array;
  frequency: Uint16Array;
}

export const phraseKinds = ['lexicon', 'heading', 'clause', 'collocation'] as const;
export type PhraseKind = (typeof phraseKinds)[number];

/** Phrases in the order of their table; column i describes phrase i. */
export interface PhraseColumns {
  table: StringTable;
  /** Index into `phraseKinds`. */
  kind: Uint8Array;
  /** Index into `categories`; 0 is the empty category. */
  category: Uint16Array;
  categories: string[];
  /** Occurrences of phrase i by document are entries `start[i] .. start[i + 1])` of the two columns below. */
  start: Uint32Array;
  document: Uint32Array;
  count: Uint32Array;
}
