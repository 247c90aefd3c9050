import { copyFileSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Nodejieba {
  load(dictionary: string, model: string, userDictionary: string, idf: string, stopWords: string): boolean;
  cut(text: string, useModel: boolean): string[];
}

const home = path.dirname(createRequire(__filename).resolve('nodejieba/package.json'));
const binary = path.join(home, 'build/Release/nodejieba.node');

/** Whether nodejieba has been built here. */
export const hasNodejieba = existsSync(binary);

/** The dictionary that nodejieba carries, as text. */
export const dictionaryPath = path.join(home, 'submodules/cppjieba/dict/jieba.dict.utf8');

/**
 * nodejieba, against which our own segmenter is held. Only for a process that may die: its memory is never given back, and a dictionary
 * that it cannot understand aborts the process. `terms`: lines of `word frequency tag`.
 */
export function loadNodejieba(terms: string): (run: string) => string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'jianggao-nodejieba-'));
  for (const name of ['jieba.dict.utf8', 'hmm_model.utf8']) copyFileSync(path.join(path.dirname(dictionaryPath), name), path.join(folder, name));
  writeFileSync(path.join(folder, 'user.dict.utf8'), terms);
  writeFileSync(path.join(folder, 'idf.utf8'), '工作 5.0\n');
  writeFileSync(path.join(folder, 'stop_words.utf8'), '的\n');
  process.chdir(folder);
  const holder = { exports: {} };
  process.dlopen(holder, binary);
  const jieba = holder.exports as Nodejieba;
  jieba.load('jieba.dict.utf8', 'hmm_model.utf8', 'user.dict.utf8', 'idf.utf8', 'stop_words.utf8');
  return (run) => jieba.cut(run, false);
}
