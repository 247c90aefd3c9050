import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Gives `use` a folder of its own for an index, and removes it when it is done or the process exits. */
export async function withTemporaryStore<T>(use: (store: string) => Promise<T>): Promise<T> {
  const store = mkdtempSync(path.join(tmpdir(), 'jianggao-'));
  const remove = () => rmSync(store, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', remove);
  try {
    return await use(store);
  } finally {
    process.off('exit', remove);
    remove();
  }
}
