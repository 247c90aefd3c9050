import type { PhraseKind } from '../core/index/phraseColumns';
import type { Position } from './requests';

/** What a suggestion is: a kind of phrase, text that followed such a beginning before, or what the draft itself has. */
export type SuggestionKind = PhraseKind | 'continuation' | 'draft';

/** What a writer is told about a suggestion. */
export interface SuggestionAbout {
  kind: SuggestionKind;
  /** The category of a listed phrase, otherwise empty. */
  category: string;
  /** Occurrences in the archive, and documents they are in. */
  count: number;
  documents: number;
  /** Occurrences in the draft. */
  inDraft: number;
  /** The latest document that has it: title, date (`2024-03-05`, shorter, or empty), `file:` URI, encoding and zero-based line. */
  source?: { title: string; date: string; uri: string; encoding: string; line: number };
}

/**
 * Characters behind which the list is asked for besides letters: opening marks, the ends of enumerators, and a new line, where the next limb may
 * come.
 */
export const completionTriggers = ['“', '《', '）', ')', '、', '.', '．', '，', '\n'];

/** How readily text is shown behind the cursor. */
export type GhostMode = 'off' | 'quiet' | 'eager';

export interface ContinueParams {
  uri: string;
  position: Position;
  mode: Exclude<GhostMode, 'off'>;
}

/** Text that may follow the cursor. */
export interface ContinuationView {
  /** One line, to be written at the cursor. */
  text: string;
  /** Ends of its words, ascending UTF-16 offsets, the last one its length. */
  wordEnds: number[];
  /** How many characters before the cursor belong to the word that it goes on with; 0 when it begins with a word of its own. */
  begun: number;
  /** Estimated, 0 to 1. */
  confidence: number;
  about: SuggestionAbout;
}

/** Requests about what comes next: method → [params, result]. */
export interface SuggestionRequests {
  /** Best first; empty when nothing is likely enough. */
  'jianggao/continue': [ContinueParams, ContinuationView[]];
}
