import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { SourceDocument } from '../core/corpus/document';
import { readSource } from '../server/reading/readSource';
import { CommandFailure } from './failures';

/** Reads one speech as the server reads it. @throws CommandFailure with the cause when it cannot be read. */
export async function readSpeech(file: string): Promise<SourceDocument> {
  const found = await stat(file).catch(() => undefined);
  if (!found) throw new CommandFailure(`没有文件“${file}”。请检查路径。`);
  if (!found.isFile()) throw new CommandFailure(`“${file}”不是文件。请给出一篇讲话稿。`);
  const full = path.resolve(file);
  const { document, problems } = await readSource(path.dirname(full), path.basename(full));
  if (!document) throw new CommandFailure(problems.map(({ message }) => message).join('\n'));
  return document;
}
