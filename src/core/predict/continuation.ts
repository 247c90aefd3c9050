import type { LiveSegment } from '../index/liveSegment';

/** Text that may follow the cursor. */
export interface Continuation {
  /** One line, without what stands before the cursor; never empty. */
  text: string;
  /** How sure it is that exactly this follows, estimated, 0 to 1. */
  confidence: number;
  /** How often it followed such a beginning in the archive, and in how many documents. */
  count: number;
  documents: number;
  /** The same in the draft itself. */
  inDraft: number;
  /** The latest document that has it, and the passage; undefined when only the draft has it. */
  source: { segment: LiveSegment; document: number; passage: number } | undefined;
}
