import type { Problem } from '../../core/corpus/problem';
import type { FileStamp } from '../reading/readSource';

/** Messages between the server and its short-lived indexing process. */

export interface IndexJob {
  /** The corpus folder; files are relative to it. */
  folder: string;
  files: string[];
  segmenterFolder: string;
}

/** A file that is in the segment of the same batch, in the order of its documents. */
export interface IndexedFile {
  file: string;
  stamp: FileStamp;
}

export type FromIndexer =
  /** About to read this file: the culprit if the process dies now. */
  | { type: 'reading'; file: string }
  /** The file has no document: it is gone (no stamp), or cannot be read. */
  | { type: 'unread'; file: string; stamp?: FileStamp; problems: Problem[] }
  | { type: 'batch'; segment: Uint8Array; files: IndexedFile[]; problems: { file: string; problems: Problem[] }[] }
  | { type: 'done' };
