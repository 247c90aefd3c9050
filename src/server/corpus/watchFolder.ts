import { watch } from 'chokidar';
import { isCorpusFile, isCorpusSubfolder } from './corpusFile';
import path from 'node:path';

/** Changes come in bursts: a refresh starts when they have paused this long, milliseconds. */
const pause = 250;
/** Network drives report nothing: such changes are found by looking again this often, milliseconds. */
const lookAgainEvery = 60_000;

/** Calls `onChange` soon after anything in the folder has changed, and now and then besides. Returns the function that ends it. */
export function watchFolder(folder: string, onChange: () => void, onError: (error: unknown) => void): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, pause);
  };
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (file, stats) => {
      if (!stats || file === folder) return false;
      const name = path.basename(file);
      return stats.isDirectory() ? !isCorpusSubfolder(name) : stats.isFile() && !isCorpusFile(name);
    },
  });
  watcher.on('all', changed).on('error', onError);
  const again = setInterval(onChange, lookAgainEvery);
  again.unref();
  return async () => {
    clearTimeout(timer);
    clearInterval(again);
    await watcher.close();
  };
}
