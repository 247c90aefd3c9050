import type { DocumentRecord } from '../corpus/document';
import type { PackedFindings } from '../template/mining/packedFindings';
import type { PhraseColumns } from './phraseColumns';
import type { StringTable } from './stringTable';

/**
 * One immutable piece of the index: some documents with their passages, postings and phrases, on typed arrays. Documents are
 * never changed in place; one that changed is left out by the reader of the segment and indexed anew in another.
 */
export interface Segment {
  /** The `Segmenter.id` its terms were cut with. */
  segmenterId: string;
  /** Its phrases (but for listed ones) and frames are still to be gathered: a large archive is searchable first. See `gatherPhrases`. */
  isBare: boolean;
  documents: DocumentRecord[];
  /** Passages of document d are `documentStart[d] .. documentStart[d + 1])`. */
  documentStart: Uint32Array;
  /** `signatureOf` each document, one behind the other. */
  signatures: Uint32Array;
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
  /** Index terms in the passage itself; 0 for a passage that is not searched. */
  termCount: Uint32Array;
  /** Index into `moveKinds`. */
  move: Uint8Array;
  /** `Passage.position`, at most 255. */
  position: Uint8Array;
  /** `fingerprintOf` its text: equal for passages that differ in marks and spaces only. */
  fingerprint: Uint32Array;
  /** Passage i is `text[textStart[i] .. textStart[i + 1])`. */
  textStart: Uint32Array;
  /** UTF-16 code units of all passages, end to end. */
  text: Uint16Array;
}

/** Which passages hold which term. */
export interface Postings {
  terms: StringTable;
  /** Postings of term t are entries `start[t] .. start[t + 1])`, ascending. */
  start: Uint32Array;
  /** Passage × 256 + impact, see `impactOf`. */
  entries: Uint32Array;
}

/** Most passages that a segment can hold, since an entry keeps 24 bits for them. */
export const mostPassages = 1 << 24;
