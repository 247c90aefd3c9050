import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandFailure } from './failures';

const fileName = 'jianggao.json';

/** Notes which folders an index is of, in the folder that holds it. */
export async function writeStoreFolders(store: string, folders: readonly string[]): Promise<void> {
  try {
    await mkdir(store, { recursive: true });
    await writeFile(path.join(store, fileName), `${JSON.stringify({ folders: folders.map((folder) => path.resolve(folder)) }, undefined, 2)}\n`);
  } catch (error) {
    throw new CommandFailure(`索引不能写入“${store}”（${(error as NodeJS.ErrnoException).code}）。请换一个位置，或检查权限和磁盘空间。`);
  }
}

/** The folders that the index in `store` is of; undefined when there is no index of ours. @throws CommandFailure when its note is broken. */
export async function readStoreFolders(store: string): Promise<string[] | undefined> {
  const text = await readFile(path.join(store, fileName), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const broken = new CommandFailure(`“${path.join(store, fileName)}”已损坏。请用 jianggao index 重新建立索引。`);
  let noted: unknown;
  try {
    noted = JSON.parse(text);
  } catch {
    throw broken;
  }
  const { folders } = noted as { folders?: unknown };
  if (!Array.isArray(folders) || !folders.every((folder) => typeof folder === 'string')) throw broken;
  return folders;
}
