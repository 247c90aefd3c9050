// Looks a command up in PATH.
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {string} name without extension
 * @returns {string | undefined} its path
 */
export function findCommand(name) {
  const extensions = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  return (process.env.PATH ?? '').split(path.delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => extensions.map((extension) => path.join(folder, name + extension)))
    .find((file) => existsSync(file));
}
