/** How often the server may end unexpectedly within `window` milliseconds before it is left alone. */
export interface RestartLimits {
  readonly times: number;
  readonly window: number;
}

export const restartLimits: RestartLimits = { times: 4, window: 3 * 60_000 };

/** Decides whether a server that ended unexpectedly is started again. */
export class RestartPolicy {
  private ends: number[] = [];

  constructor(private readonly limits: RestartLimits = restartLimits) {}

  /** Notes an unexpected end at `now` (milliseconds) and tells whether to start again. */
  mayRestart(now: number): boolean {
    this.ends = [...this.ends.filter((end) => now - end < this.limits.window), now];
    return this.ends.length <= this.limits.times;
  }

  /** The writer asked for another try. */
  forget(): void {
    this.ends = [];
  }
}
