import type { Disposable } from 'vscode';

/** Runs an action once its calls have paused for `delay` milliseconds. */
export class Debouncer implements Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly delay: number, private readonly action: () => void) {}

  call(): void {
    this.dispose();
    this.timer = setTimeout(this.action, this.delay);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
