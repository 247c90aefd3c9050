import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { problem, type Problem } from '../../core/corpus/problem';
import { Learned } from '../../core/predict/learning/learned';
import { readLearned, writeLearned } from '../../core/predict/learning/learnedFile';

/** The file itself: where it lies, how it is read and written, and what becomes of one that cannot be read. */

const replaceTries = 5;
/** Milliseconds between two tries. */
const replaceEvery = 100;

export function learnedPath(storageFolder: string): string {
  return path.join(storageFolder, 'learning', 'learned.json');
}

/** Changes with every write of the file; empty when there is none. */
export async function stampOf(file: string): Promise<string> {
  try {
    const { mtimeMs, size, ino } = await stat(file);
    return `${mtimeMs} ${size} ${ino}`;
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}

/** There is no such file, or no such folder: a file stands where it would be. What cannot be written is told when something is to be written. */
function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** What the file holds (nothing when there is none), or why it cannot be read. @throws when the disk refuses */
export async function readFileOf(file: string): Promise<{ value: Learned } | { cause: string }> {
  try {
    return readLearned(await readFile(file, 'utf8'));
  } catch (error) {
    if (isMissing(error)) return { value: new Learned() };
    throw error;
  }
}

/** Leaves the old file or the new one, never less. @throws when the disk is full or read-only */
export async function writeFileOf(file: string, learned: Learned): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  await mkdir(path.dirname(file), { recursive: true });
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(writeLearned(learned));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await replace(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Windows refuses while somebody, a virus scanner say, has the old file open: that is over in a moment. */
async function replace(temporary: string, file: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await rename(temporary, file);
    } catch (error) {
      const isBusy = ['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (!isBusy || tries === replaceTries) throw error;
      await wait(replaceEvery);
    }
  }
}

/** Gives a file that cannot be read another name, never one that exists, and says so. @throws when the disk is read-only */
export async function setAside(file: string, cause: string): Promise<Problem> {
  for (let copy = 1; ; copy += 1) {
    const name = `learned.unreadable-${copy}.json`;
    const target = path.join(path.dirname(file), name);
    if ((await stampOf(target)) !== '') continue;
    await rename(file, target);
    return problem(file, '', `学习记录读不出来：${cause}`, `原文件已改名为“${name}”留在同一个文件夹，提示的次序从头学起。能修好的话，关闭 VS Code 后改回原名即可；不需要就删除`);
  }
}
