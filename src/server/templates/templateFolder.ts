import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Outcome } from '../../core/corpus/problem';
import { resolveConfigured } from '../corpus/folderPaths';

/** Name of the folder in a workspace, and of the one in our own storage. */
const workspaceName = '模板';
const storageName = 'templates';

/** The folder of the writer's own templates: the configured one, else 模板/ in the workspace when there is one, else one in our own storage. */
export async function templateFolder(configured: string, workspaceFolders: readonly string[], storageFolder: string): Promise<Outcome<string>> {
  const { value, problems } = resolveConfigured([configured], workspaceFolders);
  const [chosen] = value;
  if (chosen !== undefined) return { value: chosen, problems };
  for (const folder of workspaceFolders) {
    const candidate = path.join(folder, workspaceName);
    const found = await stat(candidate).catch(() => undefined);
    if (found?.isDirectory()) return { value: candidate, problems };
  }
  return { value: path.join(storageFolder, storageName), problems };
}
