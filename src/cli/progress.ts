import type { RunDisplay } from '../server/corpus/archive';
import { note } from './print';

/** Tells how reading goes, on standard error: one changing line on a terminal, otherwise only the end of each run. */
export function progress(total: number): RunDisplay {
  const isTerminal = process.stderr.isTTY === true;
  let last = 0;
  return {
    report: (done) => {
      last = done;
      if (isTerminal) process.stderr.write(`\r正在整理 ${done}/${total} 篇`);
    },
    end: () => note(isTerminal ? '' : `已整理 ${last}/${total} 篇`),
    cancelled: new AbortController().signal,
  };
}

/** Tells nothing. */
export function silently(): RunDisplay {
  return { report: () => undefined, end: () => undefined, cancelled: new AbortController().signal };
}
