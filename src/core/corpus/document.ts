import type { MoveKind } from '../speech/moves';
import type { FactOrigin } from './facts';

/** A speech as it was read: decoded, front matter taken off, line ends made `\n`. */
export interface SourceDocument {
  /** Path relative to its corpus folder, `/` between parts. */
  path: string;
  title: string;
  /** Further facts from the front matter, as written (体裁, 场合, 受众, 日期, 讲话人). */
  facts: Record<string, string>;
  /** What the document's own properties say: title, author, company, created, modified, published, subject, keywords; dates in ISO form. */
  properties?: Record<string, string>;
  /** The encoding it was read with, as VS Code names it. */
  encoding: string;
  text: string;
  /** Line of the source on which `text` begins. */
  firstLine: number;
}

/** What the index keeps of a document beside its passages. */
export interface DocumentRecord {
  path: string;
  title: string;
  /** By the names of `factNames`. */
  facts: Record<string, string>;
  /** Where each fact comes from, as far as it is kept. */
  origins?: Record<string, FactOrigin>;
  encoding: string;
  /** Characters that are not white space. */
  characters: number;
  /** The same, by move; moves that it does not have are missing. */
  moves: Partial<Record<MoveKind, number>>;
  /** Sections of its body: headings of the highest level. */
  sections: number;
}

/** A stretch of a document that is found and shown as one: a paragraph, or part of a long one. */
export interface Passage {
  text: string;
  /** The headings above it, outermost first. */
  headingPath: string[];
  /** False for a heading alone on its line and for scraps like a salutation: kept for context, not found by themselves. */
  isSearchable: boolean;
  /** Zero-based line of the source. */
  line: number;
  /** The move it belongs to. */
  move: MoveKind;
  /** Its number in a series or among numbered headings, 1 for the first; 0 when it opens with no number. */
  position: number;
}
