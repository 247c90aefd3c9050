import type { ServerState } from '../serverState';
import type { Foreteller } from '../prediction/foreteller';
import type { LearnedStore } from './learnedStore';
import type { RecentSuggestions } from './recentSuggestions';

/** What features that make suggestions look at, besides. */
export interface SuggestionState extends ServerState {
  /** What suggestions taken and not taken have taught. */
  readonly learned: LearnedStore;
  readonly recent: RecentSuggestions;
  /** How open drafts may go on. */
  readonly foreteller: Foreteller;
}
