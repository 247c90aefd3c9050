import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Outcome } from '../../core/corpus/problem';
import { resolveConfigured, withoutNested, workspaceFolderNames, type FolderRoot } from './folderPaths';

/**
 * The corpus folders: what ships, what is configured (whether or not it exists: a missing one is told), and 素材/ or corpus/ in the
 * workspace where present.
 */
export async function findRoots(starter: string, configured: readonly string[], workspace: readonly string[]): Promise<Outcome<FolderRoot[]>> {
  const { value, problems } = resolveConfigured(configured, workspace);
  const candidates = workspace.flatMap((folder) => workspaceFolderNames.map((name) => path.join(folder, name)));
  const present = await Promise.all(candidates.map(isFolder));
  const roots: FolderRoot[] = [
    { path: starter, origin: 'starter' },
    ...value.map((folder): FolderRoot => ({ path: folder, origin: 'archive' })),
    ...candidates.filter((_, i) => present[i]).map((folder): FolderRoot => ({ path: folder, origin: 'workspace' })),
  ];
  return { value: withoutNested(roots), problems };
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
