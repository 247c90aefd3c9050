import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LiveSegment } from '../../core/index/liveSegment';
import type { Segment } from '../../core/index/segment';
import { ArchiveMemory } from '../../core/predict/continuation/archiveMemory';
import { ContextIndex } from '../../core/predict/continuation/contextIndex';
import type { Memory } from '../../core/predict/continuation/memory';
import { runningText, type RunningText } from '../../core/predict/continuation/runningText';
import { WordMemory } from '../../core/predict/continuation/wordMemory';
import type { Archive } from '../corpus/archive';
import type { Sorted, SortingTask } from './contextSorter';

/** The built thread. */
const program = path.join(__dirname, 'sorter.js');
/** A shorter text, in code units, is sorted at once: some 10 milliseconds. */
const short = 60_000;

interface Prepared {
  running: RunningText;
  contexts: ContextIndex;
}

/**
 * What continuations are taken from: every segment of the archive, sorted by contexts beside everything else, largest last. A segment that is not sorted yet is left
 * out. Sorting is repeated after a restart; it takes about a second for ten million characters and spares the disk.
 */
export class ContinuationMemories {
  private readonly prepared = new WeakMap<Segment, Prepared>();
  private bound: { segments: readonly LiveSegment[]; ready: number; memories: Memory[] } = { segments: [], ready: -1, memories: [] };
  private ready = 0;
  private words: Memory | undefined;
  private isRunning = false;
  private isAgain = false;
  private isDisposed = false;

  /** `dictionary` is the folder of the segmenter, whose words can be completed, too. */
  constructor(
    private readonly archive: Pick<Archive, 'segments' | 'isBusy'>,
    private readonly dictionary: string,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** As far as they are sorted, over the documents that stand now. */
  get all(): readonly Memory[] {
    const { segments } = this.archive;
    const isSame = this.bound.ready === this.ready && segments.length === this.bound.segments.length && segments.every((segment, i) => segment === this.bound.segments[i]);
    if (!isSame) {
      const memories = segments.flatMap((live) => {
        const known = this.prepared.get(live.segment);
        return known ? [new ArchiveMemory(live, known.running, known.contexts)] : [];
      });
      this.bound = { segments, ready: this.ready, memories: [...memories, ...(this.words ? [this.words] : [])] };
    }
    return this.bound.memories;
  }

  /** To be called when the archive may have changed. */
  changed(): void {
    this.isAgain = true;
    if (!this.isRunning) void this.run();
  }

  dispose(): void {
    this.isDisposed = true;
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    try {
      while (this.isAgain && !this.isDisposed) {
        this.isAgain = false;
        // What is read now is put together and replaced soon.
        if (this.archive.isBusy) return;
        await this.prepare();
      }
    } catch (error) {
      this.onError(error);
    } finally {
      this.isRunning = false;
    }
  }

  private async prepare(): Promise<void> {
    const missing = this.archive.segments.map(({ segment }) => segment).filter((segment) => !this.prepared.has(segment));
    missing.sort((a, z) => a.passages.text.length - z.passages.text.length);
    let sorter: Worker | undefined;
    const sort = (task: SortingTask) => sorted((sorter ??= new Worker(program)), task);
    try {
      for (const segment of missing) {
        if (this.isDisposed) return;
        const running = runningText(segment);
        let order: Uint32Array | undefined;
        if (running.units.length > short) {
          ({ order } = await sort(running.units));
        }
        this.prepared.set(segment, { running, contexts: order ? new ContextIndex(running.units, order) : new ContextIndex(running.units) });
        this.ready += 1;
      }
      if (!this.words && !this.isDisposed) {
        const { units, order } = await sort({ dictionary: this.dictionary });
        this.words = new WordMemory(new ContextIndex(units, order));
        this.ready += 1;
      }
    } finally {
      await sorter?.terminate();
    }
  }
}

async function sorted(sorter: Worker, task: SortingTask): Promise<Sorted> {
  sorter.postMessage(task);
  const [answer] = (await once(sorter, 'message')) as [Sorted];
  return answer;
}
