import { stat } from 'node:fs/promises';
import path from 'node:path';
import { defaultSettings } from '../protocol/settings';
import { Archive, type ArchiveEvents } from '../server/corpus/archive';
import { withoutNested } from '../server/corpus/folderPaths';
import { loadSegmenter } from '../server/segmenting/loadSegmenter';
import type { ServerState } from '../server/serverState';
import { CommandFailure } from './failures';
import { builtFolder } from './installation';
import { note } from './print';
import { progress } from './progress';

/**
 * The archive of some folders as the server has it, with its index in `storageFolder`. What was indexed before is there at once; `idle()` of
 * the archive resolves when everything new has been read. Whoever opens it disposes of it.
 */
export async function openArchive(folders: readonly string[], storageFolder: string, events: Partial<ArchiveEvents> = {}): Promise<ServerState> {
  const segmenterFolder = path.join(builtFolder, 'segmenter');
  const segmenter = loadSegmenter(segmenterFolder);
  const archive = new Archive(
    { storageFolder, segmenterFolder, segmenterId: segmenter.id, indexerProgram: path.join(builtFolder, 'indexer.js') },
    {
      onStatus: () => undefined,
      onRun: progress,
      onDeath: (cause) => note(`索引进程意外退出，已换一个继续：${cause}`),
      // It is there in memory, which is enough for one answer.
      onStorageFailure: () => undefined,
      onError: (error) => {
        throw error;
      },
      ...events,
    },
  );
  await archive.setFolders(withoutNested(folders.map((folder) => ({ path: path.resolve(folder), origin: 'archive' }))));
  return { settings: defaultSettings, archive, segmenter };
}

/** @throws CommandFailure unless all are folders. */
export async function requireFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const found = await stat(folder).catch(() => undefined);
    if (!found) throw new CommandFailure(`没有文件夹“${folder}”。请检查路径。`);
    if (!found.isDirectory()) throw new CommandFailure(`“${folder}”不是文件夹。请给出放讲话稿的文件夹。`);
  }
}
