// The sample workspace of `npm start`: copied once, so that what a writer types stays and never dirties the checkout.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { at, downloads } from './paths.mjs';

const draftName = '工作会议讲话.讲稿.md';

/** @returns {{ folder: string, draft: { path: string, line: number, column: number } }} the draft with the cursor at its end */
export function ensureSample() {
  const folder = path.join(downloads, 'sample');
  if (!existsSync(folder)) {
    mkdirSync(downloads, { recursive: true });
    const temporary = mkdtempSync(path.join(downloads, 'copy-'));
    cpSync(at('test', 'fixtures', 'sample'), path.join(temporary, 'sample'), { recursive: true });
    renameSync(path.join(temporary, 'sample'), folder);
    rmSync(temporary, { recursive: true });
  }
  return { folder, draft: endOf(path.join(folder, draftName)) };
}

/** @param {string} file */
function endOf(file) {
  if (!existsSync(file)) return { path: file, line: 1, column: 1 };
  const lines = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/u);
  return { path: file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
