import { setTimeout as wait } from 'node:timers/promises';
import { preparePhrases } from '../../core/predict/phrases/phraseMemory';
import type { ServerState } from '../serverState';

/** Milliseconds between two slices: a request that takes long itself meets few of them. */
const rest = 15;

/**
 * Keeps the look-up of phrases by inner words and by letters up to date with the archive, beside everything else: between two slices whoever waits is
 * answered, from what is prepared so far. Told of a change while it works, it looks at the archive once more when it is done. While many files are
 * being read it waits.
 */
export class PhrasePreparation {
  private isRunning = false;
  private isAgain = false;
  private isDisposed = false;

  constructor(
    private readonly state: Pick<ServerState, 'archive' | 'segmenter'>,
    private readonly onError: (error: unknown) => void,
  ) {}

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
        const { archive, segmenter } = this.state;
        // What is read now is put together and replaced soon.
        if (archive.isBusy) return;
        await preparePhrases(archive.segments.filter(({ segment }) => !segment.isBare), segmenter, () => wait(rest), () => this.isDisposed);
      }
    } catch (error) {
      this.onError(error);
    } finally {
      this.isRunning = false;
    }
  }
}
