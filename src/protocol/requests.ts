import type { MoveKind } from '../core/speech/moves';
import type { Problem } from '../core/corpus/problem';
import type { Template } from '../core/template/template';
import type { CorpusRequests } from './corpus';
import type { LearningRequests } from './learning';
import type { SearchFilters, SearchParams, SearchRequests } from './search';
import type { SuggestionRequests } from './suggestions';

/**
 * The requests and notifications that 讲稿助手 adds to the Language Server Protocol, by name and payload.
 * Positions are LSP positions: zero-based line, and character in UTF-16 code units.
 */

export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

/** Where a passage comes from: the library that ships, a configured folder, or a folder of the open workspace. */
export type Origin = 'starter' | 'archive' | 'workspace';

/** A passage as a writer sees it. */
export interface PassageView {
  /** Opaque and stable while the source file is unchanged. */
  id: string;
  text: string;
  /** Half-open UTF-16 ranges of `text` that matched the query, ascending, not overlapping. */
  highlights: [start: number, end: number][];
  /** Title of the document. */
  title: string;
  /** The headings above the passage, outermost first. */
  headingPath: string[];
  origin: Origin;
  /** Path relative to its corpus folder, for display. */
  path: string;
  /** `file:` URI of the source. */
  uri: string;
  /** Zero-based first and last line of the passage in the source. */
  line: number;
  endLine: number;
  /** Encoding of the source, as VS Code names it (`utf8`, `utf16le`, `gb18030` …). */
  encoding: string;
  /** Only comparable within one answer. */
  score: number;
  /** Empty when not known. */
  speaker: string;
  /** `2024`, `2024-03` or `2024-03-05`; empty when not known. */
  date: string;
  /** Empty when not known. */
  genre: string;
  move: MoveKind;
  /** How many documents hold this passage word for word, this one included, and the latest date among them (may be empty). */
  uses: { count: number; latest: string };
  /** Other files that hold the same speech. */
  versions: number;
}

/** What an answer was looked up for. */
export type QueryKind = 'selection' | 'heading' | 'paragraph' | 'search';

export interface PrecedentsParams {
  uri: string;
  /** The cursor (empty) or the selection. */
  range: Range;
  /** At most this many passages. */
  limit: number;
  filters?: SearchFilters;
}

export interface PrecedentsResult {
  kind: QueryKind;
  /** First characters of what was looked up, for display; empty when the cursor stands in nothing worth looking up. */
  query: string;
  passages: PassageView[];
  /** Passages that matched in all, these included; counted up to a bound when `isTotalBounded`. */
  total: number;
  isTotalBounded: boolean;
  /** What of the query was not understood, a Chinese sentence each. */
  complaints: string[];
  /** Time in the engine, milliseconds. */
  took: number;
}

export interface DraftStatsParams {
  uri: string;
  /** Restrict to this range when the writer has selected something. */
  range?: Range;
}

export interface DraftStats {
  /** Characters as an editor counts them: everything but white space and front matter. */
  characters: number;
  /** At the configured pace. */
  minutes: number;
  /** Places in the whole draft still to be filled in: `【】`, `XX`, `___`. */
  openSlots: number;
}

export interface CorpusFolderStatus {
  path: string;
  origin: Origin;
  documents: number;
  /** Files that could not be read, and what to do. */
  problems: number;
  /** Grows whenever anything changes of what is known of its files. */
  revision: number;
}

/** The forms of numbering that a writer can switch to, by example. */
export const numberingForms = { comma: '一、', bracket: '（一）', digit: '1.', digitBracket: '（1）', circle: '①', demand: '一要', fact: '一是', ordinal: '第一，' } as const;

export type RestructureAction =
  | { kind: 'renumberAll' | 'renumberSection' | 'moveUp' | 'moveDown' | 'promote' | 'demote' | 'selectHeading' }
  | { kind: 'switchForm'; form: keyof typeof numberingForms };

export interface RestructureParams {
  uri: string;
  /** The cursor or the selection. */
  range: Range;
  action: RestructureAction;
}

export interface AdaptEnumeratorParams {
  uri: string;
  /** The cursor, or what the passage shall replace. */
  range: Range;
  /** The passage. */
  text: string;
}

export interface RestructureResult {
  edits: { range: Range; newText: string }[];
  /** Where the selection belongs once the edits are made. */
  selection?: Range;
  /** Why nothing can be done, a Chinese sentence; then there are no edits. */
  reason?: string;
}

/** A part of the draft, or a move that it lacks, as the structure view shows it. */
export interface StructurePartView {
  label: string;
  kind: 'move' | 'heading' | 'point' | 'missing';
  move?: MoveKind;
  /** Where it begins, or where it would belong. */
  position: Position;
  characters: number;
  /** Median length among speeches of the genre in the archive. */
  usual?: number;
  children: StructurePartView[];
}

export interface StructureView {
  /** As the front matter or the title says; empty when neither does. */
  genre: string;
  /** Speeches of the genre in the archive that it is compared with. */
  peers: number;
  characters: number;
  usual?: number;
  /** Characters a minute. */
  pace: number;
  parts: StructurePartView[];
}

export interface MoveExamplesParams {
  move: MoveKind;
  /** Preferred genre; empty for any. */
  genre: string;
  limit: number;
}

/** Sent whenever any of it changes, at most a few times a second. */
export interface CorpusStatus {
  state: 'starting' | 'indexing' | 'ready';
  documents: number;
  passages: number;
  phrases: number;
  /** All passages can be found, but phrases and frames of some are still being gathered. */
  isGathering: boolean;
  /** Files read so far and to be read, while indexing. */
  progress?: { done: number; total: number };
  folders: CorpusFolderStatus[];
}

/** Something that the writer should be told once. */
export interface Notice {
  level: 'info' | 'warning' | 'error';
  message: string;
  /** Told once in the life of the installation, not once a session. */
  isForGood?: boolean;
}

/** Templates that do not ship: mined from the corpus, those of most documents first, and the writer's own. */
export interface TemplatesResult {
  templates: Template[];
  /** Where the writer's own templates are; need not exist. */
  folder: string;
}

export interface SlotSuggestionsParams {
  text: string;
}

export interface SaveTemplateParams {
  name: string;
  /** With its slots as `【…】`. */
  text: string;
}

/** The `file:` URI of the new template, or why there is none. */
export type SaveTemplateResult = { uri: string } | { problem: Problem };

/** Requests from the client: method → [params, result]. */
export interface Requests extends SearchRequests, CorpusRequests, SuggestionRequests, LearningRequests {
  'jianggao/precedents': [PrecedentsParams, PrecedentsResult];
  'jianggao/search': [SearchParams, PrecedentsResult];
  'jianggao/draftStats': [DraftStatsParams, DraftStats];
  'jianggao/restructure': [RestructureParams, RestructureResult];
  /** The passage with the enumerator that the draft has at this place. */
  'jianggao/adaptEnumerator': [AdaptEnumeratorParams, string];
  'jianggao/structure': [{ uri: string }, StructureView];
  'jianggao/moveExamples': [MoveExamplesParams, PassageView[]];
  'jianggao/status': [null, CorpusStatus];
  'jianggao/problems': [null, Problem[]];
  'jianggao/reindex': [null, null];
  'jianggao/templates': [null, TemplatesResult];
  /** The text with `【…】` around what a template of it should leave open. */
  'jianggao/suggestSlots': [SlotSuggestionsParams, string];
  'jianggao/saveTemplate': [SaveTemplateParams, SaveTemplateResult];
}

/** Notifications from the server: method → params. */
export interface ServerNotifications {
  'jianggao/status': CorpusStatus;
  'jianggao/notice': Notice;
}

/** What the client hands the server in `initialize`. */
export interface InitializationOptions {
  /** Folder of the starter library that ships. */
  starterFolder: string;
  /** Folder for the index; need not exist. */
  storageFolder: string;
  /** Folder with the compiled dictionary. */
  segmenterFolder: string;
}
