import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { problem, type Outcome, type Problem } from '../../core/corpus/problem';
import { stampOf, type FileStamp } from '../reading/readSource';
import { isCorpusFile, isCorpusSubfolder } from './corpusFile';

/** So many entries are looked at together: one after the other, each would wait for whatever else the process does. Then others may come between. */
const together = 32;

/**
 * The corpus files below a folder, by path relative to it (`/` between parts), in a stable order. Links are followed; each real folder
 * is looked into once, so a loop ends. Undefined when the folder itself cannot be read. `giveWay` is awaited now and then.
 */
export async function scanFolder(root: string, giveWay?: () => Promise<void>): Promise<Outcome<Map<string, FileStamp> | undefined>> {
  const files = new Map<string, FileStamp>();
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const visit = async (folder: string, prefix: string): Promise<void> => {
    const real = await realpath(folder);
    if (seen.has(real)) return;
    seen.add(real);
    const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => !entry.isFile() || isCorpusFile(entry.name));
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (let from = 0; from < entries.length; from += together) {
      await giveWay?.();
      const some = entries.slice(from, from + together);
      const targets = await Promise.allSettled(some.map((entry) => (entry.isDirectory() ? undefined : stat(path.join(folder, entry.name)))));
      for (const [i, entry] of some.entries()) {
        try {
          await take(entry, folder, prefix, targets[i] as PromiseSettledResult<Stats | undefined>);
        } catch (error) {
          const told = scanProblem(path.join(folder, entry.name), (error as NodeJS.ErrnoException).code ?? '');
          if (told) problems.push(told);
        }
      }
    }
  };
  const take = async (entry: Dirent, folder: string, prefix: string, looked: PromiseSettledResult<Stats | undefined>): Promise<void> => {
    if (looked.status === 'rejected') throw looked.reason;
    const target = looked.value;
    if (!target || target.isDirectory()) {
      if (isCorpusSubfolder(entry.name)) await visit(path.join(folder, entry.name), `${prefix}${entry.name}/`);
    } else if (target.isFile() && isCorpusFile(entry.name)) {
      files.set(prefix + entry.name, stampOf(target));
    }
  };
  try {
    await visit(root, '');
  } catch (error) {
    return { value: undefined, problems: [rootProblem(root, (error as NodeJS.ErrnoException).code ?? '')] };
  }
  return { value: files, problems };
}

/** Nothing for what vanished meanwhile, for dangling links and for links that lead to themselves. */
function scanProblem(full: string, code: string): Problem | undefined {
  if (code === 'ENOENT' || code === 'ELOOP' || code === 'ENOTDIR') return undefined;
  if (code === 'EACCES' || code === 'EPERM') return problem(full, '', '没有读取权限', '请在属性中允许读取，或把它移出素材文件夹');
  return problem(full, '', `读取失败（${code}）`, '请检查磁盘或网络盘是否正常，再用“重新索引”命令重试');
}

function rootProblem(root: string, code: string): Problem {
  if (code === 'ENOENT') return problem(root, '', '素材文件夹不存在', '请检查是否改名、移动或网络盘未连接，并在设置“素材文件夹”中改正');
  if (code === 'ENOTDIR') return problem(root, '', '它是文件，不是文件夹', '请在设置“素材文件夹”中改为它所在的文件夹');
  if (code === 'EACCES' || code === 'EPERM') return problem(root, '', '没有读取这个素材文件夹的权限', '请在文件夹属性中允许读取');
  return problem(root, '', `素材文件夹读取失败（${code}）`, '请检查磁盘或网络盘是否正常');
}

/** Whether there is a folder at this path. */
export async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then((found) => found.isDirectory(), () => false);
}

/** Those of `files` (relative paths) that are corpus files now. */
export async function stampFiles(root: string, files: Iterable<string>): Promise<Map<string, FileStamp>> {
  const found = new Map<string, FileStamp>();
  for (const file of files) {
    const parts = file.split('/');
    if (!isCorpusFile(parts[parts.length - 1] as string) || !parts.slice(0, -1).every(isCorpusSubfolder)) continue;
    try {
      const target = await stat(path.join(root, file));
      if (target.isFile()) found.set(file, stampOf(target));
    } catch {
      // Gone, or not to be looked at: the next look through the whole folder tells which.
    }
  }
  return found;
}
