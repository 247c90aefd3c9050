import path from 'node:path';
import type { SourceDocument } from '../../src/core/corpus/document';
import { scanFolder } from '../../src/server/corpus/scanFolder';
import { readSource } from '../../src/server/reading/readSource';

/** The speeches below a folder, read as the server reads them; paths begin with the folder's name. */
export async function readDocuments(folder: string): Promise<SourceDocument[]> {
  const { value: files } = await scanFolder(folder);
  if (!files) throw new Error(`no such folder: ${folder}`);
  const documents: SourceDocument[] = [];
  for (const file of files.keys()) {
    const { document, phrases } = await readSource(folder, file);
    if (document && !phrases) documents.push({ ...document, path: `${path.basename(folder)}/${file}` });
  }
  return documents;
}
