import type { Problem } from '../../core/corpus/problem';
import type { LiveSegment } from '../../core/index/liveSegment';
import type { CorpusStatus } from '../../protocol/requests';
import { CorpusFolder } from './corpusFolder';
import type { FolderRoot } from './folderPaths';
import { refreshFolder } from './refreshFolder';
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

/** All corpus folders and their indexes, kept up to date one folder at a time. */
export class Archive {
  private folders: { folder: CorpusFolder; unwatch: () => Promise<void> }[] = [];
  private queue: Promise<void> = Promise.resolve();
  private readonly waiting = new Set<CorpusFolder>();
  /** Folders whose run the writer has cancelled: left alone until everything is indexed again. */
  private readonly paused = new Set<CorpusFolder>();
  private readonly disposal = new AbortController();
  private state: CorpusStatus['state'] = 'starting';
  private progress: { done: number; total: number } | undefined;
  private hasStorageFailed = false;

  constructor(
    private readonly setup: ArchiveSetup,
    private readonly events: ArchiveEvents,
  ) {}

  /** The searchable state of all folders. */
  get segments(): LiveSegment[] {
    return this.folders.flatMap(({ folder }) => folder.live);
  }

  /** What is wrong with the folders, and with single files in them. */
  get problems(): { folders: Problem[]; files: Problem[] } {
    return {
      folders: this.folders.flatMap(({ folder }) => folder.scanProblems),
      files: this.folders.flatMap(({ folder }) => folder.fileProblems),
    };
  }

  /** The folder that a segment of `segments` belongs to. */
  rootOf(segment: LiveSegment): FolderRoot | undefined {
    return this.folders.find(({ folder }) => folder.live.includes(segment))?.folder.root;
  }

  /** What the versions of a speech have in common, and whether this document is the one to show. */
  readonly speechOf = (segment: LiveSegment, document: number): { key: string; isLeader: boolean } => ({ key: `${segment.tag}:${document}`, isLeader: true });

  /** How many files hold the same speech, this one included. */
  versionsOf(segment: LiveSegment, document: number): number {
    return segment.live[document] === 1 ? 1 : 0;
  }

  status(): CorpusStatus {
    const { segments } = this;
    const total = (value: (segment: LiveSegment) => number) => segments.reduce((sum, segment) => sum + value(segment), 0);
    return {
      state: this.state,
      documents: total(({ documentCount }) => documentCount),
      passages: total(({ passageCount }) => passageCount),
      phrases: total(({ phraseCount }) => phraseCount),
      folders: this.folders.map(({ folder }) => ({
        path: folder.root.path,
        origin: folder.root.origin,
        documents: folder.documentCount,
        problems: folder.problems.length,
      })),
      ...(this.progress && { progress: this.progress }),
    };
  }

  /** Makes these the corpus folders; those that stay keep their index. Answers come from disk first, then files are compared. */
  async setFolders(roots: readonly FolderRoot[]): Promise<void> {
    const before = this.folders;
    const isKept = (root: FolderRoot, { folder }: { folder: CorpusFolder }) => folder.root.path === root.path && folder.root.origin === root.origin;
    this.folders = roots.map((root) => before.find((entry) => isKept(root, entry)) ?? this.openFolder(root));
    const added = this.folders.filter((entry) => !before.includes(entry));
    await Promise.all(before.filter((entry) => !this.folders.includes(entry)).map(({ unwatch }) => unwatch()));
    await Promise.all(added.map(({ folder }) => folder.load()));
    this.events.onStatus();
    for (const { folder } of added) this.refresh(folder);
    if (added.length === 0 && this.state === 'starting') this.become('ready');
  }

  /** Reads every file of every folder again. */
  rebuild(): void {
    this.paused.clear();
    for (const { folder } of this.folders) this.refresh(folder, true);
  }

  /** Resolves when everything asked for so far is done. */
  idle(): Promise<void> {
    return this.queue;
  }

  async dispose(): Promise<void> {
    this.disposal.abort();
    await Promise.all(this.folders.map(({ unwatch }) => unwatch()));
    await this.queue;
  }

  private openFolder(root: FolderRoot): { folder: CorpusFolder; unwatch: () => Promise<void> } {
    const store = new Store(this.setup.storageFolder, root.path, this.setup.segmenterId);
    const folder = new CorpusFolder(root, store);
    return { folder, unwatch: watchFolder(root.path, () => this.refresh(folder), this.events.onError) };
  }

  private refresh(folder: CorpusFolder, isFromScratch = false): void {
    if (!isFromScratch && (this.waiting.has(folder) || this.paused.has(folder))) return;
    this.waiting.add(folder);
    this.queue = this.queue
      .then(async () => {
        this.waiting.delete(folder);
        if (this.disposal.signal.aborted || !this.folders.some((entry) => entry.folder === folder)) return;
        await this.refreshNow(folder, isFromScratch);
      })
      .catch((error: unknown) => {
        if (!(error instanceof Error && error.name === 'AbortError')) this.events.onError(error);
      })
      .then(() => {
        if (this.waiting.size === 0) this.become('ready');
      });
  }

  private async refreshNow(folder: CorpusFolder, isFromScratch: boolean): Promise<void> {
    let display: RunDisplay | undefined;
    const stop = new AbortController();
    const abort = () => stop.abort();
    this.disposal.signal.addEventListener('abort', abort);
    const { indexerProgram: program, segmenterFolder } = this.setup;
    try {
      await refreshFolder(
        folder,
        { program, segmenterFolder, isFromScratch },
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
          onStorageFailure: (code) => {
            if (!this.hasStorageFailed) this.events.onStorageFailure(code);
            this.hasStorageFailed = true;
          },
        },
        stop.signal,
      );
    } finally {
      this.disposal.signal.removeEventListener('abort', abort);
      display?.end();
      this.progress = undefined;
    }
  }

  private become(state: CorpusStatus['state']): void {
    this.state = state;
    this.events.onStatus();
  }
}

