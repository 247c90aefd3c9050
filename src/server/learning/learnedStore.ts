import path from 'node:path';
import { problem, type Problem } from '../../core/corpus/problem';
import { Learned, type Change } from '../../core/predict/learning/learned';
import { lockStore } from '../corpus/storeLock';
import { learnedPath, readFileOf, setAside, stampOf, writeFileOf } from './learnedFileIo';

/** Changes are written this much later, milliseconds, so that several are written at once. */
const delay = 1000;
/** The file is looked at for another window's changes at most this often, milliseconds. */
const lookEvery = 3000;
/** Waiting for another window to finish writing, milliseconds. */
const patience = 10_000;
/** Changes that are kept while they cannot be written. */
const mostPending = 5000;

export interface LearnedStoreEvents {
  onProblem(problem: Problem): void;
  onError(error: unknown): void;
}

/**
 * What was learned, in memory and in one local file that all windows share. A window writes no state but its changes: it reads what the file holds, makes
 * them there, and goes on with the result, so that nobody's counts are lost and what one window erased does not come back from another.
 */
export class LearnedStore {
  readonly file: string;
  /** False since the file could not be read or written; tried again with every change. */
  isKept = true;
  private stored = new Learned();
  private pending: Change[] = [];
  private known: Learned | undefined;
  private stamp = '';
  private lookedAt = 0;
  private timer: NodeJS.Timeout | undefined;
  private queue: Promise<void>;

  constructor(storageFolder: string, private readonly events: LearnedStoreEvents) {
    this.file = learnedPath(storageFolder);
    this.queue = this.guarded(() => this.load());
  }

  /** What is known now: the file's state with our changes that are not yet written. */
  get learned(): Learned {
    this.look();
    return (this.known ??= this.stored.with(this.pending));
  }

  note(change: Change): void {
    this.known = this.learned.with([change]);
    // One of its own, so that the same change noted twice is two.
    this.pending.push({ ...change });
    if (this.pending.length > mostPending) this.pending.shift();
    this.timer ??= setTimeout(() => void this.flush(), delay);
  }

  /** Resolves when the file holds every change so far, or cannot be written. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    return this.enqueue(() => (this.pending.length === 0 ? this.load() : this.write()));
  }

  /** Takes up what another window has written. */
  refresh(): Promise<void> {
    return this.enqueue(() => this.load());
  }

  private look(): void {
    if (Date.now() - this.lookedAt < lookEvery) return;
    this.lookedAt = Date.now();
    void this.refresh();
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    return (this.queue = this.queue.then(() => this.guarded(work)));
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.refused(error);
    }
  }

  private async load(): Promise<void> {
    this.lookedAt = Date.now();
    const stamp = await stampOf(this.file);
    if (stamp === this.stamp) return;
    const read = await readFileOf(this.file);
    if ('cause' in read) return this.replace();
    this.take(read.value, stamp);
  }

  /** A file that cannot be read makes room for a new one. */
  private async replace(): Promise<void> {
    await this.locked(async () => {
      const value = await this.readOrSetAside();
      this.take(value, await stampOf(this.file));
    });
  }

  private async write(): Promise<void> {
    await this.locked(async () => {
      const before = await this.readOrSetAside();
      const changes = new Set(this.pending);
      const next = before.with([...changes]);
      await writeFileOf(this.file, next);
      // What was noted meanwhile stays to be written.
      this.pending = this.pending.filter((change) => !changes.has(change));
      this.take(next, await stampOf(this.file));
    });
    this.isKept = true;
  }

  private async locked(work: () => Promise<void>): Promise<void> {
    const unlock = await lockStore(path.dirname(this.file), AbortSignal.timeout(patience));
    try {
      await work();
    } finally {
      await unlock();
    }
  }

  private async readOrSetAside(): Promise<Learned> {
    const read = await readFileOf(this.file);
    if ('value' in read) return read.value;
    this.events.onProblem(await setAside(this.file, read.cause));
    return new Learned();
  }

  private take(stored: Learned, stamp: string): void {
    this.stored = stored;
    this.stamp = stamp;
    this.known = undefined;
  }

  /** The disk refuses: what is learned lives in memory, and the writer is told once (a problem is told only once). */
  private refused(error: unknown): void {
    const { code, name } = error as NodeJS.ErrnoException;
    const isBusy = name === 'TimeoutError' || name === 'AbortError';
    if (typeof code !== 'string' && !isBusy) return this.events.onError(error);
    this.isKept = false;
    const cause = code === 'ENOSPC' ? '磁盘已满，学习记录没有存下' : `学习记录不能读写（${isBusy ? '文件一直被占用' : code}）`;
    this.events.onProblem(problem(this.file, '', cause, '本次采用和放弃的提示只记在内存里，关闭 VS Code 就没有了；请清理磁盘，或检查该文件夹的权限'));
  }
}
