import type { Disposable } from 'vscode';

/** Owns disposables. What is added after `dispose` is disposed at once, so that nothing outlives its owner. */
export class Disposables implements Disposable {
  private readonly owned = new Set<Disposable>();
  private disposed = false;

  add<T extends Disposable>(disposable: T): T {
    if (this.disposed) disposable.dispose();
    else this.owned.add(disposable);
    return disposable;
  }

  dispose(): void {
    this.disposed = true;
    const all = [...this.owned].reverse();
    this.owned.clear();
    for (const disposable of all) disposable.dispose();
  }
}
