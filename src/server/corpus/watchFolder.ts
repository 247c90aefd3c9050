import path from 'node:path';
import { watch, type FSWatcher } from 'chokidar';
import { isCorpusFile, isCorpusSubfolder } from './corpusFile';
import { gatherChanges } from './gatherChanges';
import { isFolder } from './scanFolder';
import { sidecarName } from './sidecar';

/** Network drives report nothing: such changes are found by looking again this often, milliseconds. */
const lookAgainEvery = 60_000;

/**
 * Calls `onChange` soon after anything in the folder has changed, with the files that have (relative paths, `/` between parts), and now and then besides,
 * without: as soon as it watches, since files may have changed until then. The folder may go away and come back. Returns the function that ends it.
 */
export function watchFolder(folder: string, onChange: (files?: ReadonlySet<string>) => void, onError: (error: unknown) => void): () => Promise<void> {
  let hasEnded = false;
  let isThere = true;
  const changes = gatherChanges((files) => {
    onChange(files);
    lookForFolder().catch(onError);
  });
  const changed = (event: string, file: string) => {
    const isFile = event === 'add' || event === 'change' || event === 'unlink';
    const relative = path.relative(folder, file).split(path.sep).join('/');
    // A folder that came or went, and what the writer says of files, concern many.
    changes.note(isFile && relative !== sidecarName ? relative : undefined);
  };
  const begin = () =>
    open(folder)
      .on('all', changed)
      .on('ready', () => changes.note(undefined))
      .on('error', onError);
  let watcher = begin();
  // A folder that has gone is no longer watched, whatever comes back in its place; one that is missing is, through the folder above.
  const lookForFolder = async () => {
    const wasThere = isThere;
    const isNowThere = await isFolder(folder);
    if (hasEnded || isNowThere === wasThere || isThere !== wasThere) return;
    isThere = isNowThere;
    const former = watcher;
    watcher = begin();
    await former.close();
  };
  const again = setInterval(() => {
    onChange();
    lookForFolder().catch(onError);
  }, lookAgainEvery);
  again.unref();
  return async () => {
    hasEnded = true;
    changes.end();
    clearInterval(again);
    await watcher.close();
  };
}

function open(folder: string): FSWatcher {
  return watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (file, stats) => {
      if (!stats || file === folder || file === path.join(folder, sidecarName)) return false;
      const name = path.basename(file);
      return stats.isDirectory() ? !isCorpusSubfolder(name) : stats.isFile() && !isCorpusFile(name);
    },
  });
}
