import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Where this program and what it needs lie: the folder of the package, and of what was built. */
export const builtFolder = __dirname;
export const packageFolder = path.dirname(builtFolder);

export function version(): string {
  return (JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as { version: string }).version;
}
