import { setTimeout as wait } from 'node:timers/promises';
import type { Problem } from '../../core/corpus/problem';
import type { LiveSegment } from '../../core/index/liveSegment';
import type { CorpusStatus } from '../../protocol/requests';
import { collectGarbage } from './collectGarbage';
import { CorpusFolder } from './corpusFolder';
import type { FolderRoot } from './folderPaths';
import { widest, type Look } from './look';
import { mergeFolder, type MergeSetup } from './mergeFolder';
import { refreshFolder } from './refreshFolder';
import { Speeches } from './speeches';
import { Store } from './store';
import { watchFolder } from './watchFolder';

export interface ArchiveSetup {
  storageFolder: string;
  segmenterFolder: string;
  segmenterId: string;
  /** The built indexing process. */
  indexerProgram: string;
}

export interface ArchiveEvents {
  onStatus(): void;
  /** A run over many files has begun; the returned object is told how it goes. */
  onRun(total: number): RunDisplay;
  /** An indexing process has died; `cause` is for the log. */
  onDeath(cause: string): void;
  /** The index cannot be kept on disk. Once a session. */
  onStorageFailure(code: string): void;
  onError(error: unknown): void;
}

export interface RunDisplay {
  report(done: number, total: number): void;
  end(): void;
  /** Aborted when the writer cancels the run. */
  readonly cancelled: AbortSignal;
}

/** More documents than this are many … */
const manyDocuments = 1000;
/** … and what is asked at once is answered before they are looked through, milliseconds. */
const headStart = 700;

interface Entry {
  folder: CorpusFolder;
  unwatch: () => Promise<void>;
  /** The look that waits for its turn. */
  waiting: Look | undefined;
  isMerging: boolean;
  /** Below this many segments nothing is merged: a merge has failed, as on a disk that is nearly full, and would again. */
  mergesFrom: number;
}

/** Segments that must have come since a merge failed for the next to be tried. */
const mergeAgainAfter = 6;

/** All corpus folders and their indexes, kept up to date one folder at a time. Merging goes on beside that. */
export class Archive {
  private entries: Entry[] = [];
  private queue: Promise<void> = Promise.resolve();
  /** Folders whose run the writer has cancelled: left alone until everything is indexed again. */
  private readonly paused = new Set<CorpusFolder>();
  private readonly disposal = new AbortController();
  private state: CorpusStatus['state'] = 'starting';
  private progress: { done: number; total: number } | undefined;
  private hasStorageFailed = false;
  private merges = new Set<Promise<void>>();
  private speechesOf: { segments: readonly LiveSegment[]; speeches: Speeches } = { segments: [], speeches: new Speeches([]) };

  constructor(
    private readonly setup: ArchiveSetup,
    private readonly events: ArchiveEvents,
  ) {}

  /** The searchable state of all folders. */
  get segments(): LiveSegment[] {
    return this.entries.flatMap(({ folder }) => folder.live);
  }

  get folders(): readonly CorpusFolder[] {
    return this.entries.map(({ folder }) => folder);
  }

  /** What is wrong with the folders, and with single files in them. */
  get problems(): { folders: Problem[]; files: Problem[] } {
    return {
      folders: this.entries.flatMap(({ folder }) => folder.scanProblems),
      files: this.entries.flatMap(({ folder }) => folder.fileProblems),
    };
  }

  /** The folder that a segment of `segments` belongs to. */
  rootOf(segment: LiveSegment): FolderRoot | undefined {
    return this.entries.find(({ folder }) => folder.live.includes(segment))?.folder.root;
  }

  /** Which documents hold the same speech, in the archive as it is now. */
  get speeches(): Speeches {
    const { segments } = this;
    const isCurrent = segments.length === this.speechesOf.segments.length && segments.every((segment, i) => segment === this.speechesOf.segments[i]);
    if (!isCurrent) this.speechesOf = { segments, speeches: new Speeches(segments) };
    return this.speechesOf.speeches;
  }

  status(): CorpusStatus {
    const { segments } = this;
    const total = (value: (segment: LiveSegment) => number) => segments.reduce((sum, segment) => sum + value(segment), 0);
    return {
      state: this.state,
      documents: total(({ documentCount }) => documentCount),
      passages: total(({ passageCount }) => passageCount),
      phrases: total(({ phraseCount }) => phraseCount),
      isGathering: segments.some(({ segment }) => segment.isBare),
      folders: this.entries.map(({ folder }) => ({
        path: folder.root.path,
        origin: folder.root.origin,
        documents: folder.documentCount,
        problems: folder.problems.length,
        revision: folder.revision,
      })),
      ...(this.progress && { progress: this.progress }),
    };
  }

  /** Makes these the corpus folders; those that stay keep their index. Answers come from disk first, then files are compared. */
  async setFolders(roots: readonly FolderRoot[]): Promise<void> {
    const before = this.entries;
    const isKept = (root: FolderRoot, { folder }: Entry) => folder.root.path === root.path && folder.root.origin === root.origin;
    this.entries = roots.map((root) => before.find((entry) => isKept(root, entry)) ?? this.openFolder(root));
    const added = this.entries.filter((entry) => !before.includes(entry));
    await Promise.all(before.filter((entry) => !this.entries.includes(entry)).map(({ unwatch }) => unwatch()));
    await Promise.all(added.map(({ folder }) => folder.load()));
    this.events.onStatus();
    // Looking through many files, and beginning to watch them, keeps the machine busy: what the writer came for goes first.
    if (added.some(({ folder }) => folder.documentCount > manyDocuments)) void this.enqueue(() => wait(headStart, undefined, { signal: this.disposal.signal }));
    for (const entry of added) {
      this.refresh(entry, 'all');
      void this.enqueue(() => this.watch(entry));
    }
    if (added.length === 0 && this.state === 'starting') this.become('ready');
  }

  /** Reads every file of every folder again. */
  rebuild(): void {
    this.paused.clear();
    for (const entry of this.entries) this.refresh(entry, 'anew');
  }

  /** Whether many files are being read, so that a look would have to wait. */
  get isBusy(): boolean {
    return this.progress !== undefined;
  }

  /** Looks at files of one folder again (relative paths), or at all of them, also where the writer has cancelled a run. */
  async look(folder: CorpusFolder, files?: ReadonlySet<string>): Promise<void> {
    const entry = this.entries.find((each) => each.folder === folder);
    if (entry) this.plan(entry, files ?? 'all');
    await this.queue;
  }

  /** Resolves when everything asked for so far is done. */
  async idle(): Promise<void> {
    await this.queue;
    // A merge that came to pass may be followed by another.
    while (this.merges.size > 0) {
      await Promise.all(this.merges);
      await this.queue;
    }
  }

  async dispose(): Promise<void> {
    this.disposal.abort();
    await Promise.all(this.entries.map(({ unwatch }) => unwatch()));
    await this.queue;
    await Promise.all(this.merges);
  }

  private openFolder(root: FolderRoot): Entry {
    const store = new Store(this.setup.storageFolder, root.path, this.setup.segmenterId);
    return { folder: new CorpusFolder(root, store), unwatch: () => Promise.resolve(), waiting: undefined, isMerging: false, mergesFrom: 0 };
  }

  /** What changed before is found by the look that follows when watching has begun. */
  private async watch(entry: Entry): Promise<void> {
    if (!this.entries.includes(entry)) return;
    entry.unwatch = watchFolder(entry.folder.root.path, (files) => this.refresh(entry, files ?? 'all'), this.events.onError);
    await Promise.resolve();
  }

  private refresh(entry: Entry, look: Look): void {
    if (look === 'anew' || !this.paused.has(entry.folder)) this.plan(entry, look);
  }

  private plan(entry: Entry, look: Look): void {
    const isQueued = entry.waiting !== undefined;
    entry.waiting = widest(entry.waiting, look);
    if (!isQueued) void this.enqueue(() => this.refreshNow(entry));
  }

  /** Gives what the task gives, once its turn has come; undefined when it failed or everything has ended. */
  private enqueue<T>(task: () => Promise<T>): Promise<T | undefined> {
    const result = this.queue
      .then(() => (this.disposal.signal.aborted ? undefined : task()))
      .catch((error: unknown) => {
        if (!(error instanceof Error && error.name === 'AbortError')) this.events.onError(error);
        return undefined;
      });
    this.queue = result.then(() => {
      if (this.entries.every(({ waiting }) => waiting === undefined)) this.become('ready');
    });
    return result;
  }

  private async refreshNow(entry: Entry): Promise<void> {
    const look = entry.waiting;
    entry.waiting = undefined;
    if (look === undefined || !this.entries.includes(entry)) return;
    const { folder } = entry;
    let display: RunDisplay | undefined;
    const stop = new AbortController();
    const abort = () => stop.abort();
    this.disposal.signal.addEventListener('abort', abort);
    const { indexerProgram: program, segmenterFolder } = this.setup;
    try {
      await refreshFolder(
        folder,
        { program, segmenterFolder, isFromScratch: look === 'anew', only: typeof look === 'string' ? undefined : look },
        {
          onChange: () => this.events.onStatus(),
          onProgress: (done, total) => {
            if (!display) {
              display = this.events.onRun(total);
              display.cancelled.addEventListener('abort', () => {
                this.paused.add(folder);
                abort();
              });
            }
            display.report(done, total);
            this.progress = { done, total };
            this.become('indexing');
          },
          onDeath: (cause) => this.events.onDeath(cause),
          onStorageFailure: (code) => this.storageFailed(code),
        },
        stop.signal,
      );
    } finally {
      this.disposal.signal.removeEventListener('abort', abort);
      display?.end();
      this.progress = undefined;
    }
    this.merge(entry);
  }

  /** Begins to merge what had better be one segment, beside everything else. */
  private merge(entry: Entry): void {
    const { folder } = entry;
    if (entry.isMerging || folder.live.length < entry.mergesFrom || this.hasStorageFailed || this.disposal.signal.aborted) return;
    const { signal } = this.disposal;
    const setup: MergeSetup = {
      program: this.setup.indexerProgram,
      segmenterFolder: this.setup.segmenterFolder,
      onDeath: (cause) => {
        entry.mergesFrom = folder.live.length + mergeAgainAfter;
        this.events.onDeath(cause);
      },
      onStorageFailure: (code) => this.storageFailed(code),
      inTurn: (task) => this.enqueue(task),
    };
    entry.isMerging = true;
    const run = mergeFolder(folder, setup, signal)
      .catch((error: unknown) => {
        this.events.onError(error);
        return false;
      })
      .then((isMerged) => {
        entry.isMerging = false;
        this.merges.delete(run);
        if (!isMerged) return;
        collectGarbage();
        this.events.onStatus();
        this.merge(entry);
      });
    this.merges.add(run);
  }

  private storageFailed(code: string): void {
    if (!this.hasStorageFailed) this.events.onStorageFailure(code);
    this.hasStorageFailed = true;
  }

  private become(state: CorpusStatus['state']): void {
    this.state = state;
    this.events.onStatus();
  }
}
