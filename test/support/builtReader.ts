import { existsSync } from 'node:fs';
import path from 'node:path';
import { DocumentReader, type ReaderLimits } from '../../src/server/reading/documentReader';
import type { DocumentText } from '../../src/server/reading/documentText';
import type { DocumentFormat } from '../../src/server/reading/readDocument';
import { projectRoot } from './speechServer';

/** The built reading thread. */
export function builtReader(limits?: ReaderLimits): DocumentReader {
  const program = path.join(projectRoot, 'dist/reader.js');
  if (!existsSync(program)) throw new Error('dist/reader.js is missing: run `npm run build` first');
  return new DocumentReader(program, limits);
}

/** Reads with it; a document that cannot be read fails the test. */
export async function textWith(reader: DocumentReader, format: DocumentFormat, bytes: Uint8Array): Promise<DocumentText> {
  const outcome = await reader.read(format, bytes);
  if (!('document' in outcome)) throw new Error(outcome.cause);
  return outcome.document;
}

/** Why a document cannot be read; one that can fails the test. */
export async function causeWith(reader: DocumentReader, format: DocumentFormat, bytes: Uint8Array): Promise<string> {
  const outcome = await reader.read(format, bytes);
  if ('document' in outcome) throw new Error(`read: ${outcome.document.text.slice(0, 100)}`);
  return `${outcome.cause}。${outcome.remedy}`;
}
