import { randomUUID } from 'node:crypto';
import { runMerge } from '../indexing/runMerge';
import type { CorpusFolder, MergePart } from './corpusFolder';
import { FolderDisk } from './folderDisk';

export interface MergeSetup {
  program: string;
  onDeath(cause: string): void;
  onStorageFailure(code: string): void;
}

/** Segments that were made one and wait to take the place of their parts. */
export interface Merged {
  id: string;
  parts: MergePart[];
}

/** Makes one segment of those that had better be one, beside everything else; undefined when there is nothing to do or it failed. */
export async function mergeFolder(folder: CorpusFolder, { program, onDeath }: MergeSetup, signal: AbortSignal): Promise<Merged | undefined> {
  const parts = folder.partsToMerge();
  // What another window has written since may have no place for these parts: they are looked at again once it is taken over.
  if (parts.length === 0 || !(await folder.isCurrent())) return undefined;
  const id = randomUUID();
  const isMerged = await runMerge(program, { type: 'merge', directory: folder.store.directory, parts, into: id }, onDeath, signal);
  return isMerged ? { id, parts } : undefined;
}

/** Puts a merged segment in place, in memory and on disk. What changed meanwhile is kept; when too much did, the merged segment is dropped. */
export async function adoptMerged(folder: CorpusFolder, { id, parts }: Merged, { onStorageFailure }: MergeSetup, signal: AbortSignal): Promise<boolean> {
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
