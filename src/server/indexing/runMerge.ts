import { fork } from 'node:child_process';
import type { FromIndexer, MergeJob } from './messages';

/** Merges segments in a process of its own. False when it did not come to pass; nothing is lost then. `onDeath`: why, for the log. */
export function runMerge(program: string, job: MergeJob, onDeath: (cause: string) => void, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = fork(program, [], { serialization: 'advanced', execArgv: [], silent: true });
    const stop = () => child.kill('SIGKILL');
    let isDone = false;
    let cause = '';
    signal.addEventListener('abort', stop, { once: true });
    child.stdout?.resume();
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (cause = (cause + text).slice(0, 2000)));
    child.on('message', (message: FromIndexer) => (isDone ||= message.type === 'done'));
    const finish = (end: string) => {
      signal.removeEventListener('abort', stop);
      if (!isDone && !signal.aborted) onDeath(`${end} ${cause}`.trim());
      resolve(isDone);
    };
    child.once('error', (error) => finish(error.message));
    child.once('close', (code, killedBy) => finish(killedBy ? `signal ${killedBy}` : `exit ${code}`));
    child.send(job, (error) => {
      if (error) stop();
    });
  });
}
