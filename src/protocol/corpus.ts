import type { FactName, FactOrigin } from '../core/corpus/facts';
import type { Origin } from './requests';

/** The corpus view: every folder, every file, what is known of it, and what is wrong with it. */

export interface CorpusTree {
  folders: CorpusFolderView[];
}

export interface CorpusFolderView {
  path: string;
  /** `file:` URI. */
  uri: string;
  origin: Origin;
  /** Whether the writer may edit what is known of its files. */
  isEditable: boolean;
  /** What is wrong with the folder itself. */
  problems: string[];
  /** In path order. */
  files: CorpusFileView[];
}

export interface CorpusFileView {
  /** Relative to the folder, `/` between parts. */
  path: string;
  uri: string;
  state: 'read' | 'unreadable' | 'excluded' | 'waiting';
  /** Empty unless read. */
  title: string;
  characters: number;
  /** Full sentences, each with cause and remedy. */
  problems: string[];
  facts: FactView[];
  /** Other files that hold the same speech (versions, copies), relative paths. */
  versions: string[];
}

export interface FactView {
  name: FactName;
  value: string;
  origin: FactOrigin;
}

export interface SetFactsParams {
  uri: string;
  /** An empty value takes the writer's own entry away, so that what was found out counts again. */
  facts: Partial<Record<FactName, string>>;
}

/** Null when done, otherwise why not: one Chinese sentence. */
export type CorpusEditResult = string | null;

export interface CorpusRequests {
  'jianggao/corpusTree': [null, CorpusTree];
  'jianggao/setFacts': [SetFactsParams, CorpusEditResult];
  'jianggao/setExcluded': [{ uri: string; isExcluded: boolean }, CorpusEditResult];
  /** Reads one file again, whatever its time stamp says. */
  'jianggao/reread': [{ uri: string }, CorpusEditResult];
}
