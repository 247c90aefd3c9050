import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of its own for one test, removed afterwards. */
export class TemporaryFolder {
  readonly path = realpathSync(mkdtempSync(path.join(tmpdir(), '讲稿-')));

  /** Writes a file (and the folders above it); gives its full path. */
  write(name: string, content: string | Uint8Array): string {
    const full = this.at(name);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, content);
    return full;
  }

  /** Makes a folder; gives its full path. */
  folder(name: string): string {
    mkdirSync(this.at(name), { recursive: true });
    return this.at(name);
  }

  at(name: string): string {
    return path.join(this.path, name);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
