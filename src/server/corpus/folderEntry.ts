import type { CorpusFolder } from './corpusFolder';
import type { Look } from './look';
import { watchFolder } from './watchFolder';
import { watchSubfolders } from './watchSubfolders';

/** Called with the files that have changed, or without when any may have. */
export type OnChange = (files?: ReadonlySet<string>) => void;

/** A corpus folder of an archive: what is to be looked at in it, and the watching. */
export class FolderEntry {
  /** Files that were looked at since the last look through everything has begun. */
  readonly lookedAt = new Set<string>();
  isMerging = false;
  /** Below this many segments nothing is merged: a merge has failed, as on a disk that is nearly full, and would again. */
  mergesFrom = 0;
  private waiting: 'all' | 'anew' | undefined;
  private named: Set<string> | undefined;
  private endWatching: () => Promise<void> = () => Promise.resolve();

  constructor(readonly folder: CorpusFolder) {}

  /** Whether no look waits for its turn. */
  get isSettled(): boolean {
    return this.waiting === undefined && this.named === undefined;
  }

  /** Notes what is to be looked at; false when a look of this kind waits already and will see it too. */
  note(look: Look): boolean {
    const isNew = (typeof look === 'string' ? this.waiting : this.named) === undefined;
    if (typeof look !== 'string') this.named = new Set([...(this.named ?? []), ...look]);
    else if (this.waiting !== 'anew') this.waiting = look;
    return isNew;
  }

  /** The files to be looked at, whose turn has come. */
  takeNamed(): ReadonlySet<string> | undefined {
    const { named } = this;
    this.named = undefined;
    for (const file of named ?? []) this.lookedAt.add(file);
    return named;
  }

  /** The look through everything whose turn has come. */
  takeWaiting(): 'all' | 'anew' | undefined {
    const { waiting } = this;
    this.waiting = undefined;
    this.lookedAt.clear();
    return waiting;
  }

  /** Watches where files are known, at once: until the folder is watched as a whole, which looks through everything first. */
  watchKnown(onChange: OnChange): void {
    const { folder } = this;
    if (folder.documentCount === 0) return;
    const folders = [...folder.known()].map(({ file }) => file.slice(0, Math.max(0, file.lastIndexOf('/'))));
    const end = watchSubfolders(folder.root.path, new Set(['', ...folders]), onChange);
    this.endWatching = () => Promise.resolve(end());
  }

  /** Watches the folder as a whole. What changed before is found by the look that it asks for as soon as it does. */
  watch(onChange: OnChange, onError: (error: unknown) => void): void {
    const endEarly = this.endWatching;
    const end = watchFolder(
      this.folder.root.path,
      (files) => {
        if (!files) endEarly().catch(onError);
        onChange(files);
      },
      onError,
    );
    this.endWatching = async () => {
      await endEarly();
      await end();
    };
  }

  unwatch(): Promise<void> {
    return this.endWatching();
  }
}
