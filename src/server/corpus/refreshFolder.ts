import { availableParallelism } from 'node:os';
import type { Problem } from '../../core/corpus/problem';
import { runIndexer } from '../indexing/runIndexer';
import type { CorpusFolder } from './corpusFolder';
import type { FileStamp } from '../reading/readSource';
import { shareOut } from './shareOut';
import { scanFolder } from './scanFolder';
import { lockStore } from './storeLock';

export interface RefreshSetup {
  program: string;
  segmenterFolder: string;
  /** Read every file again. */
  isFromScratch: boolean;
}

export interface RefreshEvents {
  /** The searchable state has changed. */
  onChange(): void;
  onProgress(done: number, total: number): void;
  /** An indexing process has died; `cause` is for the log. */
  onDeath(cause: string): void;
  /** The index cannot be kept on disk; it is kept in memory. */
  onStorageFailure(code: string): void;
}

/**
 * Makes the index of a folder match its files: looks through the folder, takes over what another window has indexed meanwhile, has new
 * and changed files indexed, and keeps the result on disk where that is possible.
 */
export async function refreshFolder(
  folder: CorpusFolder,
  setup: RefreshSetup,
  events: RefreshEvents,
  signal: AbortSignal,
): Promise<void> {
  const scan = await scanFolder(folder.root.path);
  folder.scanProblems = scan.problems;
  const found = scan.value;
  if (!found) {
    // A drive that is away for a while: what was indexed stays searchable.
    events.onChange();
    return;
  }
  if (setup.isFromScratch) folder.clear();
  const difference = folder.compare(found);
  if (difference.toRead.length === 0 && difference.gone.length === 0) {
    events.onChange();
    return;
  }
  const disk = new Disk(folder, events);
  await disk.lock(signal);
  try {
    if (!setup.isFromScratch) await folder.load();
    const { toRead, gone } = folder.compare(found);
    folder.remove(gone);
    events.onChange();
    await index(folder, pick(found, toRead), setup, events, disk, signal);
    const scattered = signal.aborted ? [] : folder.filesToGather();
    await index(folder, pick(found, scattered), setup, events, disk, signal);
    await disk.finish();
  } finally {
    await disk.unlock();
    events.onChange();
  }
}

async function index(
  folder: CorpusFolder,
  files: ReadonlyMap<string, FileStamp>,
  setup: RefreshSetup,
  events: RefreshEvents,
  disk: Disk,
  signal: AbortSignal,
): Promise<void> {
  if (files.size === 0) return;
  events.onProgress(0, files.size);
  const { program, segmenterFolder } = setup;
  const shares = shareOut(files, availableParallelism());
  const done = shares.map(() => 0);
  const run = (share: ReadonlyMap<string, FileStamp>, i: number) => runIndexer(
    { program, segmenterFolder, folder: folder.root.path, files: share },
    {
      onBatch: (batch) => {
        const problems = new Map<string, Problem[]>(batch.problems.map((entry) => [entry.file, entry.problems]));
        disk.keep(folder.install(batch.segment, batch.files, problems), batch.segment);
        events.onChange();
      },
      onUnread: ({ file, stamp, problems }) => folder.noteUnread(file, stamp, problems),
      onProgress: (settled) => {
        done[i] = settled;
        events.onProgress(done.reduce((sum, each) => sum + each, 0), files.size);
      },
      onDeath: (cause) => events.onDeath(cause),
    },
    signal,
  );
  await Promise.all(shares.map(run));
  await disk.settled();
}

function pick(found: ReadonlyMap<string, FileStamp>, files: readonly string[]): Map<string, FileStamp> {
  return new Map(files.flatMap((file) => (found.has(file) ? [[file, found.get(file) as FileStamp]] : [])));
}

/** The folder's place on disk during one refresh. The first failure ends all writing and is told once. */
class Disk {
  private release: (() => Promise<void>) | undefined;
  private pending: Promise<void> = Promise.resolve();

  constructor(
    private readonly folder: CorpusFolder,
    private readonly events: RefreshEvents,
  ) {}

  async lock(signal: AbortSignal): Promise<void> {
    await this.attempt(async () => {
      this.release = await lockStore(this.folder.store.directory, signal);
    });
    signal.throwIfAborted();
  }

  /** Writes a segment, and then a manifest that names it, behind whatever is still being written. */
  keep(id: string, bytes: Uint8Array): void {
    this.pending = this.pending.then(() =>
      this.ifLocked(async () => {
        await this.folder.store.writeSegment(id, bytes);
        await this.writeManifest();
      }),
    );
  }

  settled(): Promise<void> {
    return this.pending;
  }

  async finish(): Promise<void> {
    await this.ifLocked(async () => {
      await this.writeManifest();
      await this.folder.store.sweep(this.folder.manifest().segments);
    });
  }

  async unlock(): Promise<void> {
    await this.pending;
    const { release } = this;
    this.release = undefined;
    if (release) await this.attempt(release);
  }

  private async writeManifest(): Promise<void> {
    this.folder.written(await this.folder.store.writeManifest(this.folder.manifest()));
  }

  private async ifLocked(write: () => Promise<void>): Promise<void> {
    if (this.release) await this.attempt(write);
  }

  private async attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      const { code, name } = error as NodeJS.ErrnoException;
      if (name === 'AbortError') return;
      if (code === undefined) throw error;
      await this.release?.().catch(() => undefined);
      this.release = undefined;
      this.events.onStorageFailure(code);
    }
  }
}
