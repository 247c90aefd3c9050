import { fork } from 'node:child_process';
import path from 'node:path';
import { problem } from '../../core/corpus/problem';
import type { FileStamp } from '../reading/readSource';
import type { FromIndexer, IndexJob, SegmenterName } from './messages';

export interface IndexerEvents {
  onBatch(batch: Extract<FromIndexer, { type: 'batch' }>): void;
  onUnread(unread: Extract<FromIndexer, { type: 'unread' }>): void;
  /** Files settled so far, of all. */
  onProgress(done: number): void;
  /** nodejieba cannot be used; `cause` is for the log. */
  onFallback(cause: string): void;
}

export interface IndexerSetup {
  /** The built indexing process. */
  program: string;
  folder: string;
  /** What to read, with the stamps they had when they were found. */
  files: ReadonlyMap<string, FileStamp>;
  segmenterFolder: string;
  /** Start with the fallback because nodejieba has failed before. */
  useFallback: boolean;
}

interface ProcessEnd {
  isDone: boolean;
  segmenter: SegmenterName | undefined;
  /** Reading this file when it died. */
  reading: string | undefined;
  cause: string;
}

/**
 * Indexes files in a process of its own until all are settled. A process that dies is followed by one with the fallback
 * segmenter; a file at which that one dies too is given up with a problem, and the rest goes on. Returns the segmenter that was
 * used, or undefined when `signal` ended the run.
 */
export async function runIndexer(setup: IndexerSetup, events: IndexerEvents, signal: AbortSignal): Promise<SegmenterName | undefined> {
  const open = new Set(setup.files.keys());
  let { useFallback } = setup;
  let segmenter: SegmenterName | undefined;
  const settle = (file: string) => {
    if (open.delete(file)) events.onProgress(setup.files.size - open.size);
  };
  while (open.size > 0 && !signal.aborted) {
    const job: IndexJob = { folder: setup.folder, files: [...open], segmenterFolder: setup.segmenterFolder, useFallback };
    const end = await runProcess(setup.program, job, events, settle, signal);
    segmenter = end.segmenter ?? segmenter;
    if (signal.aborted) return undefined;
    if (end.isDone) continue;
    if (!useFallback) {
      useFallback = true;
      events.onFallback(end.cause);
    } else {
      const culprit = end.reading !== undefined && open.has(end.reading) ? end.reading : ([...open][0] as string);
      giveUp(culprit, setup, events);
      settle(culprit);
    }
  }
  return signal.aborted ? undefined : segmenter;
}

function giveUp(file: string, setup: IndexerSetup, events: IndexerEvents): void {
  const told = problem(path.join(setup.folder, file), '', '读取它时索引进程意外退出', '这个文件可能已损坏或过于庞大，请打开后另存一份再试');
  events.onUnread({ type: 'unread', file, stamp: setup.files.get(file) as FileStamp, problems: [told] });
}

function runProcess(
  program: string,
  job: IndexJob,
  events: IndexerEvents,
  settle: (file: string) => void,
  signal: AbortSignal,
): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    const end: ProcessEnd = { isDone: false, segmenter: undefined, reading: undefined, cause: '' };
    const child = fork(program, [], { serialization: 'advanced', execArgv: [], silent: true });
    const stop = () => child.kill('SIGKILL');
    signal.addEventListener('abort', stop, { once: true });
    child.stdout?.resume();
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (end.cause = (end.cause + text).slice(0, 2000)));
    child.on('message', (raw) => {
      const message = raw as FromIndexer;
      switch (message.type) {
        case 'segmenter':
          end.segmenter = message.name;
          if (message.cause !== undefined) events.onFallback(message.cause);
          break;
        case 'reading':
          end.reading = message.file;
          break;
        case 'unread':
          events.onUnread(message);
          settle(message.file);
          break;
        case 'batch':
          events.onBatch(message);
          for (const { file } of message.files) settle(file);
          break;
        case 'done':
          end.isDone = true;
          break;
      }
    });
    const finish = (cause: string) => {
      signal.removeEventListener('abort', stop);
      resolve({ ...end, cause: `${cause} ${end.cause}`.trim() });
    };
    child.once('error', (error) => finish(error.message));
    child.once('close', (code, killedBy) => finish(killedBy ? `signal ${killedBy}` : `exit ${code}`));
    child.send(job, (error) => {
      if (error) stop();
    });
  });
}
