import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Segmenter } from '../../core/text/segmenter';
import { readUserTerms, segmenterId } from './segmenterIdentity';

interface Nodejieba {
  load(dictionary: string, model: string, userDictionary: string, idf: string, stopWords: string): boolean;
  cut(text: string, useModel: boolean): string[];
}

const dictionaries = ['jieba.dict.utf8', 'hmm_model.utf8', 'user.dict.utf8', 'idf.utf8', 'stop_words.utf8'] as const;
const binary = 'nodejieba.node';

/**
 * nodejieba, loaded from `folder`. Only for a process that may die: a dictionary it cannot open or understand aborts the whole
 * process, and its memory is never given back. The working directory becomes `folder`, because nodejieba opens its
 * dictionaries with narrow-character calls that fail on Windows paths with Chinese in them.
 *
 * @throws when a file is missing or the binary does not load here.
 */
export function loadNodejieba(folder: string): Segmenter {
  for (const name of [binary, ...dictionaries]) {
    if (!existsSync(path.join(folder, name))) throw new Error(`${name} is missing`);
  }
  process.chdir(folder);
  const holder = { exports: {} };
  process.dlopen(holder, path.join(folder, binary));
  const jieba = holder.exports as Nodejieba;
  jieba.load(...dictionaries);
  return { id: segmenterId(readUserTerms(folder)), cut: (run) => jieba.cut(run, false) };
}
