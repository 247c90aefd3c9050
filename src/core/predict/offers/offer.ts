import type { LiveSegment } from '../../index/liveSegment';
import type { PhraseKind } from '../../index/phraseColumns';

/** What is offered: a kind of phrase, text that followed such a beginning before, or what the draft itself has. */
export type OfferKind = PhraseKind | 'continuation' | 'draft';

/** Something that the list offers for the end of what stands before the cursor. */
export interface Offer {
  text: string;
  /** UTF-16 length of the text before the cursor that it replaces: its own beginning, or what was typed to find it. */
  matched: number;
  kind: OfferKind;
  /** The category of a listed phrase, otherwise empty. */
  category: string;
  /** Occurrences in the archive, and documents they are in. */
  count: number;
  documents: number;
  /** Occurrences in the draft, where they were counted; otherwise 0. */
  inDraft: number;
  /** A document that has it; undefined when only the draft has. */
  source: { segment: LiveSegment; document: number } | undefined;
}
