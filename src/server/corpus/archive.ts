import type { Problem } from '../../core/corpus/problem';
import type { LiveSegment } from '../../core/index/liveSegment';
import type { CorpusStatus } from '../../protocol/requests';
import { collectGarbage } from './collectGarbage';
import { CorpusFolder } from './corpusFolder';
import type { FolderRoot } from './folderPaths';
import type { Look } from './look';
import { FolderEntry } from './folderEntry';
import { mergeFolder, type MergeSetup } from './mergeFolder';
import { refreshFolder } from './refreshFolder';
import { Speeches } from './speeches';
import { Store } from './store';
import { Turns } from './turns';

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

/** Segments that must have come since a merge failed for the next to be tried. */
const mergeAgainAfter = 6;

/** All corpus folders and their indexes, kept up to date one folder at a time. Merging goes on beside that. */
export class Archive {
  private entries: FolderEntry[] = [];
  /** Folders whose run the writer has cancelled: left alone until everything is indexed again. */
  private readonly paused = new Set<CorpusFolder>();
  private readonly disposal = new AbortController();
  private readonly turns: Turns;
  private state: CorpusStatus['state'] = 'starting';
  private progress: { done: number; total: number } | undefined;
  private hasStorageFailed = false;
  private merges = new Set<Promise<void>>();
  private speechesOf: { segments: readonly LiveSegment[]; speeches: Speeches } = { segments: [], speeches: new Speeches([]) };

  constructor(
    private readonly setup: ArchiveSetup,
    private readonly events: ArchiveEvents,
  ) {
    this.turns = new Turns(
      this.disposal.signal,
      (error) => events.onError(error),
      () => {
        if (this.entries.every(({ isSettled }) => isSettled)) this.become('ready');
      },
    );
  }

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
      // What cannot be kept on disk is not merged, where the rest would be gathered.
      isGathering: !this.hasStorageFailed && segments.some(({ segment }) => segment.isBare),
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
    const isKept = (root: FolderRoot, { folder }: FolderEntry) => folder.root.path === root.path && folder.root.origin === root.origin;
    this.entries = roots.map((root) => before.find((entry) => isKept(root, entry)) ?? this.openFolder(root));
    const added = this.entries.filter((entry) => !before.includes(entry));
    await Promise.all(before.filter((entry) => !this.entries.includes(entry)).map((entry) => entry.unwatch()));
    await Promise.all(added.map(({ folder }) => folder.load()));
    this.events.onStatus();
    // Looking through many files, and beginning to watch them, keeps the machine busy: what the writer came for goes first.
    if (added.some(({ folder }) => folder.documentCount > manyDocuments)) void this.turns.enqueue(() => this.turns.pause(headStart));
    for (const entry of added) {
      const onChange = (files?: ReadonlySet<string>) => this.refresh(entry, files ?? 'all');
      entry.watchKnown(onChange);
      this.refresh(entry, 'all');
      void this.turns.enqueue(async () => {
        if (this.entries.includes(entry)) await Promise.resolve(entry.watch(onChange, this.events.onError));
      });
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
    await this.turns.done;
  }

  /** Resolves when everything asked for so far is done. */
  async idle(): Promise<void> {
    await this.turns.done;
    // A merge that came to pass may be followed by another.
    while (this.merges.size > 0) {
      await Promise.all(this.merges);
      await this.turns.done;
    }
  }

  async dispose(): Promise<void> {
    this.disposal.abort();
    await Promise.all(this.entries.map((entry) => entry.unwatch()));
    await this.turns.done;
    await Promise.all(this.merges);
  }

  private openFolder(root: FolderRoot): FolderEntry {
    return new FolderEntry(new CorpusFolder(root, new Store(this.setup.storageFolder, root.path, this.setup.segmenterId)));
  }

  private refresh(entry: FolderEntry, look: Look): void {
    if (look === 'anew' || !this.paused.has(entry.folder)) this.plan(entry, look);
  }

  private plan(entry: FolderEntry, look: Look): void {
    if (!entry.note(look)) return;
    if (typeof look === 'string') void this.turns.enqueue(() => this.refreshNow(entry, entry.takeWaiting()));
    else this.turns.hurry(() => this.refreshNow(entry, entry.takeNamed()));
  }

  private async refreshNow(entry: FolderEntry, look: Look | undefined): Promise<void> {
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
        {
          program,
          segmenterFolder,
          isFromScratch: look === 'anew',
          ...(typeof look === 'string' ? { giveWay: () => this.turns.giveWay(), lookedAt: entry.lookedAt } : { only: look }),
        },
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
  private merge(entry: FolderEntry): void {
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
      inTurn: (task) => this.turns.enqueue(task),
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
