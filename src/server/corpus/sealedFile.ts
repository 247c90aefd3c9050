import { randomUUID, webcrypto } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Files that are whole or absent: written aside and renamed, and beginning with the SHA-256 of the rest. */

const digestLength = 32;

/** Worked out beside the main thread. */
async function digestOf(payload: Uint8Array): Promise<Buffer> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', payload as Uint8Array<ArrayBuffer>));
}

/** What was written under this name, if it is whole; its bytes are its own. */
export async function readSealed(file: string): Promise<Uint8Array | undefined> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    // Absent, unreadable or locked away: in each case the index is made anew from the sources.
    return undefined;
  }
  const payload = bytes.subarray(digestLength);
  return bytes.length >= digestLength && (await digestOf(payload)).equals(bytes.subarray(0, digestLength)) ? payload : undefined;
}

/** Leaves the old file, if any, or the new one, never less. @throws when the disk is full or read-only. */
export async function writeSealed(file: string, payload: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    const digest = await digestOf(payload);
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
