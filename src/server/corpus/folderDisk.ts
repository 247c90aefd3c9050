import type { CorpusFolder } from './corpusFolder';
import { lockStore } from './storeLock';

/** A folder's place on disk while this process alone may write to it. The first failure ends all writing and is told once. */
export class FolderDisk {
  private release: (() => Promise<void>) | undefined;
  private pending: Promise<void> = Promise.resolve();

  constructor(
    private readonly folder: CorpusFolder,
    private readonly onFailure: (code: string) => void,
  ) {}

  /** Where segments may be written; undefined when nothing can be kept. */
  get directory(): string | undefined {
    return this.release && this.folder.store.directory;
  }

  /** Waits until nobody else writes; calls `onWait` now and then while somebody does. */
  async lock(signal: AbortSignal, onWait?: () => Promise<void>): Promise<void> {
    await this.attempt(async () => {
      this.release = await lockStore(this.folder.store.directory, signal, 'write', onWait);
    });
    signal.throwIfAborted();
  }

  /** Writes a segment that was handed over, behind whatever is still being written. */
  keep(id: string, bytes: Uint8Array): void {
    this.pending = this.pending.then(() => this.ifLocked(() => this.folder.store.writeSegment(id, bytes)));
  }

  /** Writes down what is known now, behind whatever is still being written. */
  note(): void {
    this.pending = this.pending.then(() => this.ifLocked(() => this.writeManifest()));
  }

  /** Somebody else could not write. */
  failed(code: string): void {
    this.pending = this.pending.then(() => this.giveUp(code));
  }

  settled(): Promise<void> {
    return this.pending;
  }

  async finish(): Promise<void> {
    await this.pending;
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
      await this.giveUp(code);
    }
  }

  private async giveUp(code: string): Promise<void> {
    await this.release?.().catch(() => undefined);
    this.release = undefined;
    this.onFailure(code);
  }
}
