type Task<T> = () => Promise<T>;

/** Tasks that are done one after the other. Some are urgent: they go first, also in the midst of a task that gives way. Once `signal` is aborted, none is begun. */
export class Turns {
  private last: Promise<void> = Promise.resolve();
  private readonly urgent: Task<void>[] = [];
  private wake: () => void = () => undefined;

  /** `onTurn` is called whenever a task has ended. */
  constructor(
    private readonly signal: AbortSignal,
    private readonly onError: (error: unknown) => void,
    private readonly onTurn: () => void,
  ) {
    signal.addEventListener('abort', () => this.wake());
  }

  /** Resolves when everything asked for so far is done. */
  get done(): Promise<void> {
    return this.last;
  }

  /** Gives what the task gives, once its turn has come; undefined when it failed or everything has ended. */
  enqueue<T>(task: Task<T>): Promise<T | undefined> {
    const result = this.last.then(() => this.attempt(task));
    this.last = result.then(() => this.onTurn());
    return result;
  }

  /** Has a task done as soon as that can be. */
  hurry(task: Task<void>): void {
    this.urgent.push(task);
    this.wake();
    void this.enqueue(() => this.giveWay());
  }

  /** Does what is urgent. For tasks that take long, at places where another may come between. */
  async giveWay(): Promise<void> {
    for (let task = this.urgent.shift(); task; task = this.urgent.shift()) await this.attempt(task);
  }

  /** Waits, and does meanwhile what is urgent. */
  async pause(milliseconds: number): Promise<void> {
    const until = Date.now() + milliseconds;
    for (;;) {
      await this.giveWay();
      const rest = until - Date.now();
      if (rest <= 0 || this.signal.aborted) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, rest);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  private async attempt<T>(task: Task<T>): Promise<T | undefined> {
    if (this.signal.aborted) return undefined;
    try {
      return await task();
    } catch (error) {
      if (!(error instanceof Error && error.name === 'AbortError')) this.onError(error);
      return undefined;
    }
  }
}
