import type { MoveKind } from '../core/speech/moves';
import type { Origin, PassageView } from './requests';

/** Looking things up in the archive: what is asked and what is answered. */

/** Narrows a search; every part that is given must hold. */
export interface SearchFilters {
  /** Part of the speaker's name. */
  speaker?: string;
  /** Years, both included; an open end is missing. Documents without a date are left out when either is given. */
  fromYear?: number;
  toYear?: number;
  /** Genre as `genreOf` names it. */
  genre?: string;
  /** The part of a speech. */
  move?: MoveKind;
  /** Part of the title or of the path. */
  source?: string;
  origin?: Origin;
}

export interface SearchParams {
  /**
   * What was typed: words, a paragraph, `"exact"` or `“exact”` for a phrase that must stand there, pinyin, and filters
   * such as `讲话人:张 年份:2023-2024 体裁:动员讲话 部位:结尾 来源:党代会`.
   */
  query: string;
  /** From the form; filters written in the query win. */
  filters?: SearchFilters;
  limit: number;
  /** `date`: newest first among the relevant. */
  order?: 'relevance' | 'date';
}

/** What the filters can be set to, the most common first, at most some dozens each. */
export interface SearchFacets {
  speakers: string[];
  genres: string[];
  /** Ascending. */
  years: number[];
}

/** The passages around one, in the order of the source. */
export interface PassageContext {
  before: string[];
  text: string;
  after: string[];
  /** Where `text` stands. */
  headingPath: string[];
}

export interface SourceTextParams {
  /** `file:` URI of a document of the archive. */
  uri: string;
}

/** Earlier uses of a sentence, newest first; documents without a date come last. */
export interface EarlierUses {
  /** The sentence stands there word for word, punctuation aside. */
  exact: PassageView[];
  /** Most of its words stand there in one sentence. */
  near: PassageView[];
  /** In all, also those that are not listed. */
  exactCount: number;
  nearCount: number;
  took: number;
}

export interface SearchRequests {
  /** Undefined (`null`) when the passage is gone. */
  'jianggao/passageContext': [{ id: string; reach: number }, PassageContext | null];
  /** Passages about the same thing as this one, itself and its copies left out. */
  'jianggao/moreLikeThis': [{ id: string; limit: number }, { passages: PassageView[]; took: number }];
  /** 讲过没有. */
  /** `uri`: the draft, which is left out where the archive holds it. */
  'jianggao/earlierUses': [{ text: string; limit: number; uri?: string }, EarlierUses];
  'jianggao/facets': [null, SearchFacets];
  /** The text of a document as it was read, for showing; null when the archive does not hold it. */
  'jianggao/sourceText': [SourceTextParams, string | null];
}
