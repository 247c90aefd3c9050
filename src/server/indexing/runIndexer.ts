import { fork } from 'node:child_process';
import path from 'node:path';
import { problem } from '../../core/corpus/problem';
import type { FileStamp } from '../reading/readSource';
import type { Batch, FromIndexer, IndexJob } from './messages';

export interface IndexerEvents {
  onBatch(batch: Batch): void;
  onUnread(unread: Extract<FromIndexer, { type: 'unread' }>): void;
  /** Files settled so far, of all. */
  onProgress(done: number): void;
  /** The process has died; `cause` is for the log. */
  onDeath(cause: string): void;
}

export interface IndexerSetup {
  /** The built indexing process. */
  program: string;
  folder: string;
  /** What to read, with the stamps they had when they were found. */
  files: ReadonlyMap<string, FileStamp>;
  segmenterFolder: string;
  /** Where segments are to be written; missing when they are to be handed over. */
  directory?: string | undefined;
  /** Leave phrases and frames for later, when segments are merged. */
  isBare?: boolean;
  /** Milliseconds without a word from the process while it has a file; `longestSilence` by default. */
  patience?: number;
}

/**
 * Well above what the process allows itself for one file: this is for what it cannot end by itself, like a network drive that hangs or
 * code that runs in circles.
 */
const longestSilence = 120_000;
/** Milliseconds by which a timer may be late; more says that the machine was asleep. */
const asleep = 10_000;

interface ProcessEnd {
  isDone: boolean;
  /** It was ended because it said nothing for too long. */
  isHung: boolean;
  /** Reading this file when it died. */
  reading: string | undefined;
  cause: string;
}

/**
 * Indexes files in a process of its own until all are settled or `signal` ends the run. When the process dies, another goes on with the rest. The
 * file that it was reading may have had no part in that: it is given up, with a problem, when a second process dies at it, or hangs.
 */
export async function runIndexer(setup: IndexerSetup, events: IndexerEvents, signal: AbortSignal): Promise<void> {
  const open = new Set(setup.files.keys());
  const suspects = new Set<string>();
  const settle = (file: string) => {
    if (open.delete(file)) events.onProgress(setup.files.size - open.size);
  };
  while (open.size > 0 && !signal.aborted) {
    const { folder, segmenterFolder, directory, isBare = false } = setup;
    const job: IndexJob = { type: 'index', folder, files: [...open], segmenterFolder, isBare, ...(directory !== undefined && { directory }) };
    const end = await runProcess(setup, job, events, settle, signal);
    if (signal.aborted || end.isDone) continue;
    events.onDeath(end.cause);
    const culprit = end.reading !== undefined && open.has(end.reading) ? end.reading : ([...open][0] as string);
    if (!end.isHung && !suspects.has(culprit)) {
      suspects.add(culprit);
      continue;
    }
    giveUp(culprit, end.isHung, setup, events);
    settle(culprit);
  }
}

function giveUp(file: string, isHung: boolean, setup: IndexerSetup, events: IndexerEvents): void {
  const full = path.join(setup.folder, file);
  const told = isHung
    ? problem(full, '', '读取它用的时间太长，已放弃', '请检查磁盘或网络盘是否正常；如果都正常，这个文件可能已损坏，请打开后另存一份再试')
    : problem(full, '', '读取它时索引进程意外退出', '这个文件可能已损坏或过于庞大，请打开后另存一份再试');
  events.onUnread({ type: 'unread', file, stamp: setup.files.get(file) as FileStamp, problems: [told] });
}

function runProcess(
  { program, patience = longestSilence }: IndexerSetup,
  job: IndexJob,
  events: IndexerEvents,
  settle: (file: string) => void,
  signal: AbortSignal,
): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    const end: ProcessEnd = { isDone: false, isHung: false, reading: undefined, cause: '' };
    const child = fork(program, [], { serialization: 'advanced', execArgv: [], silent: true });
    const stop = () => child.kill('SIGKILL');
    signal.addEventListener('abort', stop, { once: true });
    child.stdout?.resume();
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (end.cause = (end.cause + text).slice(0, 2000)));
    const watch = new SilenceWatch(patience, () => {
      end.isHung = true;
      stop();
    });
    child.on('message', (raw) => {
      watch.heard();
      const message = raw as FromIndexer;
      switch (message.type) {
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
      watch.end();
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

/** Calls `onSilence` when nothing was heard for `patience` milliseconds since the last time. Time for which the machine slept does not count. */
class SilenceWatch {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly patience: number,
    private readonly onSilence: () => void,
  ) {}

  heard(): void {
    this.end();
    const due = Date.now() + this.patience;
    this.timer = setTimeout(() => (Date.now() - due > asleep ? this.heard() : this.onSilence()), this.patience);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}
