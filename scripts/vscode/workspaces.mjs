// Workspaces for tests: copies, so that nothing they do reaches the checkout.
import { cpSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { at } from '../paths.mjs';

/** @type {typeof import('./workspaces.d.mts').copyFixture} */
export function copyFixture(name, below) {
  const folder = path.join(mkdtempSync(path.join(below, 'workspace-')), name);
  cpSync(at('test', 'fixtures', name), folder, { recursive: true });
  return folder;
}
