import type { SourceDocument } from '../../../src/core/corpus/document';
import { syntheticArchive } from './syntheticArchive';

/** The synthetic archive as the reader hands it over, for measuring within one process. */
export function* syntheticDocuments(megabytes: number): Generator<SourceDocument> {
  for (const { file, title, text } of syntheticArchive(megabytes)) {
    yield { path: file, title, facts: {}, encoding: 'utf8', text: text.slice(text.indexOf('\n')), firstLine: 0 };
  }
}
