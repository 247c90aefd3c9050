import type { FactName, FactOrigin } from '../core/corpus/facts';
import type { Problem } from '../core/corpus/problem';
import type { Origin } from './requests';

/**
 * The corpus view: every folder, every file, what is known of it, and what is wrong with it. Folders are asked for level by level: an archive
 * may have 15,000 files. Paths of files are relative to their folder, `/` between parts.
 */

export interface CorpusFolderView {
  path: string;
  /** `file:` URI. */
  uri: string;
  origin: Origin;
  /** Whether the writer may edit what is known of its files. */
  isEditable: boolean;
  /** What is wrong with the folder itself. */
  problems: readonly Problem[];
  counts: CorpusCounts;
}

/** How many files there are below a folder. */
export interface CorpusCounts {
  /** Read, and findable. */
  read: number;
  /** With a problem, whether read or not. */
  troubled: number;
  excluded: number;
  waiting: number;
}

export interface CorpusLevelParams {
  /** As `CorpusFolderView.path`. */
  folder: string;
  /** Path of a subfolder; empty for the folder itself. */
  under: string;
  order: CorpusOrder;
  /** Only files with problems, and subfolders that have some. */
  isTroubledOnly: boolean;
}

/** `date`: newest first, those without a date last. */
export type CorpusOrder = 'name' | 'date';

/** What lies directly in a folder. */
export interface CorpusLevel {
  subfolders: { path: string; counts: CorpusCounts }[];
  files: CorpusFileRow[];
}

/** `excluded`: the writer leaves it out. `waiting`: it will be read, or read again, shortly. */
export type CorpusFileState = 'read' | 'unreadable' | 'excluded' | 'waiting';

/** A file in a list. */
export interface CorpusFileRow {
  path: string;
  state: CorpusFileState;
  /** Empty when it has not been read. */
  title: string;
  /** `2024`, `2024-03`, `2024-03-05` or empty. */
  date: string;
  /** Characters that are not white space. */
  characters: number;
  /** What is wrong with it, in a few words; empty when nothing is. */
  cause: string;
  /** Other files that hold the same speech. */
  versions: number;
}

/** All that is known of a file. */
export interface CorpusFileView extends CorpusFileRow {
  uri: string;
  isEditable: boolean;
  /** As VS Code names it. */
  encoding: string;
  /** Full sentences, each with cause and remedy. */
  problems: string[];
  facts: FactView[];
  /** Full paths of the other files that hold the same speech. */
  versionPaths: string[];
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

/** The file of a folder in which the writer says what is known of its files. */
export interface SidecarView {
  /** `file:` URI. */
  uri: string;
  /** What a new one begins with; null when there is one already. */
  beginning: string | null;
}

/** `uri` is the `file:` URI of a file in a corpus folder. */
export interface CorpusRequests {
  /** The writer's folders, then the library that ships. */
  'jianggao/corpusFolders': [null, CorpusFolderView[]];
  'jianggao/corpusLevel': [CorpusLevelParams, CorpusLevel];
  /** Null when no corpus folder has such a file. */
  'jianggao/corpusFile': [{ uri: string }, CorpusFileView | null];
  'jianggao/setFacts': [SetFactsParams, CorpusEditResult];
  'jianggao/setExcluded': [{ uris: string[]; isExcluded: boolean }, CorpusEditResult];
  /** Reads files, and all files below folders, again, whatever their time stamps say. While many files are being read, it only puts them in line. */
  'jianggao/reread': [{ uris: string[] }, CorpusEditResult];
  'jianggao/sidecar': [{ folder: string }, SidecarView];
}
