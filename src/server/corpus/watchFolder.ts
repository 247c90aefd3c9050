import path from 'node:path';
import { watch } from 'chokidar';
import { isCorpusFile, isCorpusSubfolder } from './corpusFile';
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
 * without. Returns the function that ends it.
 */
export function watchFolder(folder: string, onChange: (files?: ReadonlySet<string>) => void, onError: (error: unknown) => void): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let begun = 0;
  let named: Set<string> | undefined = new Set();
  const flush = () => {
    const files = named;
    named = new Set();
    begun = 0;
    onChange(files);
  };
  const changed = (event: string, file: string) => {
    if (begun === 0) begun = Date.now();
    const isFile = event === 'add' || event === 'change' || event === 'unlink';
    const relative = path.relative(folder, file).split(path.sep).join('/');
    // A folder that came or went, and what the writer says of files, concern many.
    if (!isFile || relative === sidecarName || (named?.size ?? 0) >= mostNamed) named = undefined;
    named?.add(relative);
    clearTimeout(timer);
    timer = setTimeout(flush, Math.max(0, Math.min(pause, begun + longestBurst - Date.now())));
  };
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (file, stats) => {
      if (!stats || file === folder || file === path.join(folder, sidecarName)) return false;
      const name = path.basename(file);
      return stats.isDirectory() ? !isCorpusSubfolder(name) : stats.isFile() && !isCorpusFile(name);
    },
  });
  watcher.on('all', changed).on('error', onError);
  const again = setInterval(() => onChange(), lookAgainEvery);
  again.unref();
  return async () => {
    clearTimeout(timer);
    clearInterval(again);
    await watcher.close();
  };
}
