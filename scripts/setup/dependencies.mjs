// The project's npm packages.
import { existsSync, readFileSync } from 'node:fs';
import { at, root } from '../paths.mjs';
import { npm } from '../processes.mjs';
import { SetupError, say, tail } from './step.mjs';

/** Installs what package-lock.json lists, unless exactly that is installed. Install scripts are not run: see `ensureNodejieba`. */
export async function ensureDependencies() {
  if (upToDate()) return;
  say('安装项目依赖（npm ci），约需半分钟……');
  const { code, output } = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: root, quiet: true });
  if (code !== 0) throw new SetupError(`项目依赖没有装好。请检查网络后重试；npm 的输出：\n${tail(output)}`);
}

/** Compares package-lock.json with what npm noted about its last installation, and with the folders that are there. */
function upToDate() {
  const noted = at('node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const installed = readLock(noted);
  return Object.entries(readLock(at('package-lock.json'))).every(([folder, { version, optional }]) => {
    if (folder === '') return true; // the project itself
    const isThere = existsSync(at(folder));
    // Packages for other platforms are not installed. nodejieba is optional to npm alone: the build reads its dictionary.
    return isThere ? installed[folder]?.version === version : Boolean(optional) && folder !== 'node_modules/nodejieba';
  });
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
