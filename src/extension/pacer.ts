import type { Disposable } from 'vscode';

/** Runs an action soon after it was called for: once for all calls within `pace` milliseconds, however many more follow. `pace` is asked anew every time. */
export class Pacer implements Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly pace: () => number, private readonly action: () => void) {}

  call(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.action();
    }, this.pace());
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
