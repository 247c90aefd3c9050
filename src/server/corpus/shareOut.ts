import type { FileStamp } from '../reading/readSource';

/** Starting a process and warming it up costs a few tenths of a second: a smaller share, in bytes, is not worth one. */
const smallestShare = 400_000;
/** Each process takes some 300 MB for as long as it lives. */
const mostShares = 3;

/** Divides files among at most `processes` indexing processes, evenly by size; one share when there is little to do. */
export function shareOut(files: ReadonlyMap<string, FileStamp>, processes: number): Map<string, FileStamp>[] {
  const total = [...files.values()].reduce((sum, { size }) => sum + Math.max(0, size), 0);
  const count = Math.max(1, Math.min(processes, mostShares, Math.floor(total / smallestShare)));
  const shares = Array.from({ length: count }, () => ({ size: 0, files: new Map<string, FileStamp>() }));
  for (const [file, stamp] of files) {
    const lightest = shares.reduce((best, share) => (share.size < best.size ? share : best));
    lightest.files.set(file, stamp);
    lightest.size += Math.max(1, stamp.size);
  }
  return shares.map((share) => share.files);
}
