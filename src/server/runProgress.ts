import type { Connection } from 'vscode-languageserver/node';
import type { RunDisplay } from './corpus/archive';

/** A run over fewer files is over before a notification could be read. */
const worthShowing = 30;

/** Shows a run as work-done progress that the writer can cancel; short runs show in the status bar only. */
export function showRun(connection: Connection, total: number, onCancelled: () => void): RunDisplay {
  const stop = new AbortController();
  if (total < worthShowing) return { report: () => undefined, end: () => undefined, cancelled: stop.signal };
  const created = connection.window.createWorkDoneProgress();
  let hasEnded = false;
  const whenShown = created.then((progress) => {
    if (hasEnded) return undefined;
    progress.begin('正在整理素材', 0, undefined, true);
    progress.token.onCancellationRequested(() => {
      stop.abort();
      onCancelled();
    });
    return progress;
  });
  let shown = -1;
  return {
    report: (done, all) => {
      const percent = Math.floor((100 * done) / all);
      if (percent === shown) return;
      shown = percent;
      void whenShown.then((progress) => hasEnded || progress?.report(percent, `${done} / ${all} 个文件`));
    },
    end: () => {
      hasEnded = true;
      void whenShown.then((progress) => progress?.done());
    },
    cancelled: stop.signal,
  };
}
