import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { longestReading, mostGrowth, readingMemory } from './limits';
import type { DocumentFormat, DocumentOutcome } from './readDocument';
import type { ReadingTask } from './readerWorker';

export interface ReaderLimits {
  /** Milliseconds for one document. */
  time: number;
  /** Heap of the reading thread, MB. */
  memory: number;
  /** Bytes by which the process may grow. */
  growth: number;
}

/** The built reading thread, beside the built program that uses it. */
export const builtReader = path.join(__dirname, 'reader.js');
const usualLimits: ReaderLimits = { time: longestReading, memory: readingMemory, growth: mostGrowth };
/** Milliseconds between two looks at clock and memory. */
const lookEvery = 200;
const remedy = '请打开后另存一份再试，或另存为 .txt';

/** Reads documents in a thread of its own, one at a time. The thread is begun at the first document, and anew after it had to be ended. */
export class DocumentReader {
  private worker: Worker | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly program: string,
    private readonly limits: ReaderLimits = usualLimits,
  ) {}

  /** Takes the bytes over: they cannot be used afterwards. */
  read(format: DocumentFormat, bytes: Uint8Array): Promise<DocumentOutcome> {
    const outcome = this.last.then(() => this.readNow({ format, bytes }));
    this.last = outcome;
    return outcome;
  }

  /** Ends the thread; a later `read` begins another. */
  async close(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }

  private readNow(task: ReadingTask): Promise<DocumentOutcome> {
    const worker = (this.worker ??= this.begin());
    // Time for which the machine sleeps does not count: looks that come late count as two.
    let [looked, elapsed] = [Date.now(), 0];
    const interval = Math.min(lookEvery, this.limits.time);
    const mostMemory = process.memoryUsage.rss() + this.limits.growth;
    return new Promise((resolve) => {
      const settle = (outcome: DocumentOutcome) => {
        clearInterval(watch);
        worker.off('message', settle).off('error', fail).off('exit', exit).unref();
        resolve(outcome);
      };
      const end = (cause: string) => {
        if (this.worker === worker) this.worker = undefined;
        settle({ cause, remedy });
        endThread(worker);
      };
      const fail = (error: NodeJS.ErrnoException) => end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory : '读取它时出错，文件可能已损坏');
      const exit = () => end('读取它时出错，文件可能已损坏');
      const watch = setInterval(() => {
        elapsed += Math.min(Date.now() - looked, 2 * interval);
        looked = Date.now();
        if (elapsed > this.limits.time) end(`读取超过 ${Math.ceil(this.limits.time / 1000)} 秒，已放弃（文件过于复杂或已损坏）`);
        else if (process.memoryUsage.rss() > mostMemory) end(tooMuchMemory);
      }, interval);
      worker.ref();
      worker.on('message', settle).on('error', fail).on('exit', exit);
      worker.postMessage(task, transferable(task.bytes));
    });
  }

  private begin(): Worker {
    return new Worker(this.program, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: this.limits.memory } });
  }
}

const ending = new Set<Worker>();

/** V8 cannot end a thread within some of its own functions; a process that waited for one could not end either. */
function endThread(worker: Worker): void {
  if (ending.size === 0) process.once('exit', () => ending.size > 0 && process.kill(process.pid, 'SIGKILL'));
  ending.add(worker);
  void worker.terminate().then(() => ending.delete(worker));
}

const tooMuchMemory = '读取它要用的内存太多，已放弃（文件过大、过于复杂或已损坏）';

/** Handing memory over costs nothing, but only whole buffers can be handed over. */
function transferable({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
