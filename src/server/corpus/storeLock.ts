import { mkdir, open, readFile, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const retryEvery = 300;
/** … and this many tries lie between two calls of `onWait`. */
const triesBetween = 5;
/** A lock that was not refreshed for this long is nobody's, milliseconds. */
const staleAfter = 30_000;
const refreshEvery = 5_000;

/**
 * Waits until this process alone may write to `directory`, or do there what else `name` stands for, and returns the function that gives it up. A lock
 * whose process is gone, or that was not refreshed, is taken over. While it waits, it calls `onWait` now and then.
 *
 * @throws when the directory cannot be written to, or `signal` ends the wait.
 */
export async function lockStore(directory: string, signal: AbortSignal, name: 'write' | 'merge' = 'write', onWait?: () => Promise<void>): Promise<() => Promise<void>> {
  await mkdir(directory, { recursive: true });
  const file = path.join(directory, `${name}.lock`);
  for (let tries = 1; ; tries += 1) {
    signal.throwIfAborted();
    if (await create(file)) break;
    if ((await isStale(file)) && (await removeStale(file))) continue;
    await wait(retryEvery, undefined, { signal });
    if (tries % triesBetween === 0) await onWait?.();
  }
  const refresh = setInterval(() => {
    const now = new Date();
    // The lock may have been removed by hand; the next writer then simply gets it.
    utimes(file, now, now).catch(() => clearInterval(refresh));
  }, refreshEvery);
  refresh.unref();
  return async () => {
    clearInterval(refresh);
    await rm(file, { force: true });
  };
}

/** Whether the file was made, signed with our process; false when it is there already. */
async function create(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    try {
      await handle.writeFile(String(process.pid));
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes a stale lock, one process at a time: else a slow one could remove the fresh lock of a quicker one. False when another process
 * is about it.
 */
async function removeStale(file: string): Promise<boolean> {
  const turn = `${file}.turn`;
  if (!(await create(turn))) {
    // Whoever died at this very moment left its turn behind.
    if (await isStale(turn)) await rm(turn, { force: true });
    return false;
  }
  try {
    if (await isStale(file)) await rm(file, { force: true });
    return true;
  } finally {
    await rm(turn, { force: true });
  }
}

async function isStale(file: string): Promise<boolean> {
  try {
    const [{ mtimeMs }, owner] = await Promise.all([stat(file), readFile(file, 'utf8')]);
    const age = Date.now() - mtimeMs;
    return age > staleAfter || (age > 1000 && !isAlive(Number(owner)));
  } catch (error) {
    // Given up just now: try again. Anything else is a fault of the disk.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
