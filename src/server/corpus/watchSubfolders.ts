import { watch } from 'node:fs';
import path from 'node:path';
import { isCorpusFile } from './corpusFile';
import { gatherChanges } from './gatherChanges';

/** Where there are more folders than this, the first are watched. */
const most = 500;

/**
 * Calls `onChange` soon after corpus files have changed in folders that are known (relative paths, `/` between parts, '' for the root itself), with those
 * files. It watches at once and misses folders that come later: until `watchFolder`, which must look through everything first, has begun. Returns the
 * function that ends it.
 */
export function watchSubfolders(root: string, folders: Iterable<string>, onChange: (files: ReadonlySet<string>) => void): () => void {
  const changes = gatherChanges((files) => {
    if (files) onChange(files);
  });
  const watchers = [...folders].slice(0, most).flatMap((folder) => {
    try {
      const watcher = watch(path.join(root, folder), { persistent: false }, (_, name) => {
        if (name !== null && isCorpusFile(name)) changes.note(folder === '' ? name : `${folder}/${name}`);
      });
      // A folder that goes away, or a drive: the look through everything tells.
      return [watcher.on('error', () => watcher.close())];
    } catch {
      // Nobody can watch here, or no more: changes are found by the look through everything.
      return [];
    }
  });
  return () => {
    changes.end();
    for (const watcher of watchers) watcher.close();
  };
}
