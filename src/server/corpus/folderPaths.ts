import { homedir } from 'node:os';
import path from 'node:path';
import { problem, type Outcome } from '../../core/corpus/problem';
import type { Origin } from '../../protocol/requests';

/** A folder whose files are the corpus. */
export interface FolderRoot {
  path: string;
  origin: Origin;
}

/** Names of folders in a workspace that are corpus without being configured. */
export const workspaceFolderNames = ['素材', 'corpus'];

/**
 * Makes the configured paths absolute: `~` is the home folder, `${workspaceFolder}` each open workspace folder. A path that stays
 * relative has no meaning and is told.
 */
export function resolveConfigured(configured: readonly string[], workspaceFolders: readonly string[]): Outcome<string[]> {
  const value: string[] = [];
  const problems = [];
  for (const entry of configured.map((text) => text.trim()).filter((text) => text !== '')) {
    const homed = entry.replace(/^~(?=$|[/\\])/u, () => homedir());
    const expanded = homed.includes('${workspaceFolder}')
      ? workspaceFolders.map((folder) => homed.replaceAll('${workspaceFolder}', () => folder))
      : [homed];
    for (const folder of expanded) {
      if (path.isAbsolute(folder)) value.push(path.normalize(folder).replace(/(?<=.)[/\\]+$/u, ''));
      else problems.push(problem(entry, '', '素材文件夹要写完整路径', '请在设置“素材文件夹”中改成以盘符、“/”、“~”或“${workspaceFolder}”开头的路径'));
    }
  }
  return { value, problems };
}

/** Leaves out folders that lie within, or are, one that stands before or elsewhere in the list. */
export function withoutNested(roots: readonly FolderRoot[]): FolderRoot[] {
  const contains = (outer: string, inner: string) => {
    const relative = path.relative(outer, inner);
    return relative !== '' && relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
  };
  return roots.filter(
    (root, i) =>
      !roots.some((other) => contains(other.path, root.path)) && roots.findIndex((other) => path.relative(other.path, root.path) === '') === i,
  );
}
