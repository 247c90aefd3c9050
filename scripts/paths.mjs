// Where things are. Everything that is downloaded or generated lives in folders that git ignores.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** @param {string[]} parts path below the checkout */
export const at = (...parts) => path.join(root, ...parts);

/** What set-up downloads: the VS Code host, its Node, the sample workspace. */
export const downloads = at('.vscode-test');

/** What runs leave behind for people to look at: reports, screenshots. */
export const artifacts = at('out', 'artifacts');
