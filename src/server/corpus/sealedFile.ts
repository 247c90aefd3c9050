import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';

/** Files that are whole or absent: written aside and renamed, and beginning with the SHA-256 of the rest. */

const digestLength = 32;

/** Bytes that are read while those before them are digested. */
const chunk = 4 * 1024 * 1024;

/** What was written under this name, if it is whole; its bytes are its own. */
export async function readSealed(file: string): Promise<Uint8Array | undefined> {
  try {
    const handle = await open(file, 'r');
    try {
      return await readWhole(handle, (await handle.stat()).size);
    } finally {
      await handle.close();
    }
  } catch {
    // Absent, unreadable or locked away: in each case the index is made anew from the sources.
    return undefined;
  }
}

async function readWhole(handle: FileHandle, size: number): Promise<Uint8Array | undefined> {
  if (size < digestLength) return undefined;
  const bytes = Buffer.allocUnsafeSlow(size);
  const read = async (from: number) => {
    if (from >= size) return 0;
    return (await handle.read(bytes, from, Math.min(chunk, size - from), from)).bytesRead;
  };
  const hash = createHash('sha256');
  let at = 0;
  for (let coming = read(0); at < size; ) {
    const count = await coming;
    if (count === 0) return undefined;
    coming = read(at + count);
    hash.update(bytes.subarray(Math.max(at, digestLength), Math.max(at + count, digestLength)));
    at += count;
  }
  return hash.digest().equals(bytes.subarray(0, digestLength)) ? bytes.subarray(digestLength) : undefined;
}

/** Leaves the old file, if any, or the new one, never less. @throws when the disk is full or read-only. */
export async function writeSealed(file: string, payload: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    const digest = createHash('sha256').update(payload).digest();
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(digest);
      await handle.writeFile(payload);
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
