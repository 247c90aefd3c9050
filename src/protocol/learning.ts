import type { SuggestionKind } from './suggestions';

/** What became of a suggestion. `typedOver`: the writer went on with other words; `rejected`: the writer sent it away. */
export interface SuggestionOutcome {
  text: string;
  kind: SuggestionKind;
  via: 'list' | 'ghost';
  outcome: 'accepted' | 'rejected' | 'typedOver';
}

/** What was learned about one suggestion. */
export interface LearnedPhraseView {
  text: string;
  kind: SuggestionKind;
  /** How often it was taken and not taken in all. */
  accepted: number;
  rejected: number;
  /** `2026-03-05`: when something became of it last. */
  day: string;
  /** By how much it is moved up (over 1) or down today. */
  factor: number;
}

/** All that was learned, for inspection. */
export interface LearnedView {
  /** Those that something became of last come first. */
  phrases: LearnedPhraseView[];
  /** What shall never be suggested, and since when. */
  banned: { text: string; day: string }[];
  /** Full path of the file that holds it. */
  file: string;
  /** False when the file cannot be written: then all of this ends with the session. */
  isKept: boolean;
}

/** Which suggestion is meant. */
export interface SuggestionText {
  text: string;
}

/** A suggestion that was offered or taken a moment ago. */
export interface RecentSuggestion extends SuggestionText {
  kind: SuggestionKind;
}

/** Where a suggestion comes from. */
export interface SuggestionSource extends SuggestionText {
  title: string;
  /** Path relative to its corpus folder, for display; empty for a draft. */
  path: string;
  /** URI of the source, or of the draft when only that has it. */
  uri: string;
  /** Zero-based line. */
  line: number;
  endLine: number;
  encoding: string;
}

/** Requests about what is learned from suggestions taken and not taken: method → [params, result]. */
export interface LearningRequests {
  'jianggao/suggestionOutcome': [SuggestionOutcome, null];
  'jianggao/neverSuggest': [SuggestionText, null];
  'jianggao/allowSuggest': [SuggestionText, null];
  'jianggao/learned': [null, LearnedView];
  /** Forgets one suggestion, its ban included; without `text` all of them, bans too unless `keepsBans`. */
  'jianggao/forgetLearned': [{ text?: string; keepsBans?: boolean }, null];
  /** All that was learned, as the file has it. */
  'jianggao/exportLearned': [null, string];
  /** What was offered or taken last, the latest first. */
  'jianggao/recentSuggestions': [null, RecentSuggestion[]];
  /** The latest source of a suggestion; `uri` is the draft's. */
  'jianggao/suggestionSource': [SuggestionText & { uri?: string }, SuggestionSource | null];
}
