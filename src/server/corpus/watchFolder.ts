import path from 'node:path';
import { watch, type FSWatcher } from 'chokidar';
import { isCorpusFile, isCorpusSubfolder } from './corpusFile';
import { isFolder } from './scanFolder';
import { sidecarName } from './sidecar';

/** Changes come in bursts: a refresh starts when they have paused this long, milliseconds … */
const pause = 80;
/** … and after this long at the latest. */
const longestBurst = 2_000;
/** Network drives report nothing: such changes are found by looking again this often, milliseconds. */
const lookAgainEvery = 60_000;
/** More changed files than this are found by looking through the folder. */
const mostNamed = 200;

/**
 * Calls `onChange` soon after anything in the folder has changed, with the files that have (relative paths, `/` between parts), and now and then besides,
 * without: as soon as it watches, since files may have changed until then. The folder may go away and come back. Returns the function that ends it.
 */
export function watchFolder(folder: string, onChange: (files?: ReadonlySet<string>) => void, onError: (error: unknown) => void): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let begun = 0;
  let named: Set<string> | undefined = new Set();
  let hasEnded = false;
  let isThere = true;
  const flush = () => {
    const files = named;
    named = new Set();
    begun = 0;
    onChange(files);
    lookForFolder().catch(onError);
  };
  const soon = () => {
    if (hasEnded) return;
    if (begun === 0) begun = Date.now();
    clearTimeout(timer);
    timer = setTimeout(flush, Math.max(0, Math.min(pause, begun + longestBurst - Date.now())));
  };
  const changed = (event: string, file: string) => {
    const isFile = event === 'add' || event === 'change' || event === 'unlink';
    const relative = path.relative(folder, file).split(path.sep).join('/');
    // A folder that came or went, and what the writer says of files, concern many.
    if (!isFile || relative === sidecarName || (named?.size ?? 0) >= mostNamed) named = undefined;
    named?.add(relative);
    soon();
  };
  const begin = () =>
    open(folder)
      .on('all', changed)
      .on('ready', () => {
        named = undefined;
        soon();
      })
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
    clearTimeout(timer);
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
