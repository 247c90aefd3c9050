import { randomUUID } from 'node:crypto';
import { runMerge } from '../indexing/runMerge';
import type { CorpusFolder, MergePart } from './corpusFolder';
import { FolderDisk } from './folderDisk';
import { lockStore } from './storeLock';

export interface MergeSetup {
  program: string;
  segmenterFolder: string;
  onDeath(cause: string): void;
  onStorageFailure(code: string): void;
  /** Waits until nothing else changes the folder; undefined when everything ends before that. */
  inTurn(task: () => Promise<boolean>): Promise<boolean | undefined>;
}

/**
 * Makes one segment of those that had better be one, beside everything else, and puts it in their place. One window at a time does so. False when there is
 * nothing to do, or it did not come to pass; nothing is lost then.
 */
export async function mergeFolder(folder: CorpusFolder, setup: MergeSetup, signal: AbortSignal): Promise<boolean> {
  const { directory } = folder.store;
  if (folder.partsToMerge().length === 0) return false;
  // Where no lock can be made, no segment can be written.
  const release = await lockStore(directory, signal, 'merge').catch(() => undefined);
  if (!release) return false;
  try {
    const parts = folder.partsToMerge();
    // What another window has written since may have no place for these parts: they are looked at again once it is taken over.
    if (parts.length === 0 || !(await folder.isCurrent())) return false;
    const id = randomUUID();
    const isMerged = await runMerge(setup.program, { type: 'merge', directory, segmenterFolder: setup.segmenterFolder, parts, into: id }, (cause) => setup.onDeath(cause), signal);
    return isMerged && (await setup.inTurn(() => adopt(folder, id, parts, setup, signal))) === true;
  } finally {
    // What cannot be removed is nobody's after a while.
    await release().catch(() => undefined);
  }
}

/** Puts a merged segment in place, in memory and on disk. What changed meanwhile is kept; when too much did, the merged segment is dropped. */
async function adopt(folder: CorpusFolder, id: string, parts: readonly MergePart[], { onStorageFailure }: MergeSetup, signal: AbortSignal): Promise<boolean> {
  const disk = new FolderDisk(folder, onStorageFailure);
  await disk.lock(signal);
  try {
    await folder.load();
    const segment = await folder.store.readSegment(id);
    if (!segment || !folder.adopt(id, segment, parts)) {
      folder.store.retire(id);
      return false;
    }
    await disk.finish();
    return true;
  } finally {
    await disk.unlock();
  }
}
