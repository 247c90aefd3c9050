import type { Problem } from '../../core/corpus/problem';
import type { FileStamp } from '../reading/readSource';

/** Messages between the server and its short-lived indexing processes. */

export interface IndexJob {
  type: 'index';
  /** The corpus folder; files are relative to it. */
  folder: string;
  files: string[];
  segmenterFolder: string;
  /** Where segments are to be written; missing when they are to be handed over. */
  directory?: string;
  /** Leave phrases and frames for later, when segments are merged. */
  isBare: boolean;
}

/** Makes one segment of what stands in several, and writes it beside them. */
export interface MergeJob {
  type: 'merge';
  directory: string;
  segmenterFolder: string;
  /** Segments, with the documents that have ended. */
  parts: { id: string; ended: number[] }[];
  /** Name of the new segment. */
  into: string;
}

export type Job = IndexJob | MergeJob;

/** A file that is in the segment of the same batch, in the order of its documents. */
export interface IndexedFile {
  file: string;
  stamp: FileStamp;
}

export interface Batch {
  type: 'batch';
  /** Name of the segment, where it was written; otherwise its bytes. */
  segment: { id: string } | { bytes: Uint8Array };
  /** Why it could not be written. */
  storageFailure?: string;
  files: IndexedFile[];
  problems: { file: string; problems: Problem[] }[];
}

export type FromIndexer =
  /** About to read this file: the culprit if the process dies now. */
  | { type: 'reading'; file: string }
  /** The file has no document: it is gone (no stamp), or cannot be read. */
  | { type: 'unread'; file: string; stamp?: FileStamp; problems: Problem[] }
  | Batch
  | { type: 'done' };
