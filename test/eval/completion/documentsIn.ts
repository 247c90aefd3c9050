import { statSync } from 'node:fs';
import path from 'node:path';
import type { SourceDocument } from '../../../src/core/corpus/document';
import { readDocuments } from '../readDocuments';

/** The documents of folders and single files. */
export async function documentsIn(places: readonly string[]): Promise<SourceDocument[]> {
  const read = places.map(async (place) => {
    const file = path.resolve(place);
    if (statSync(file).isDirectory()) return readDocuments(file);
    return (await readDocuments(path.dirname(file))).filter((document) => path.basename(document.path) === path.basename(file));
  });
  return (await Promise.all(read)).flat();
}
