import { CancellationTokenSource, type CancellationToken, type Disposable } from 'vscode';

/** Lets only the latest of several requests live: a new one cancels the one before, whose answer is then dropped. */
export class LatestRequest implements Disposable {
  private source: CancellationTokenSource | undefined;

  /**
   * Cancels what runs and runs `ask`.
   *
   * @returns the answer, or undefined when it was overtaken; what `ask` throws is thrown unless it was overtaken
   */
  async run<T>(ask: (token: CancellationToken) => Promise<T>): Promise<T | undefined> {
    this.cancel();
    const source = new CancellationTokenSource();
    this.source = source;
    try {
      const answer = await ask(source.token);
      return this.source === source ? answer : undefined;
    } catch (error) {
      if (this.source === source) throw error;
      return undefined;
    }
  }

  cancel(): void {
    this.source?.cancel();
    this.source?.dispose();
    this.source = undefined;
  }

  dispose(): void {
    this.cancel();
  }
}
