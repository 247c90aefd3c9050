import { readFileSync } from 'node:fs';
import path from 'node:path';
import { problem } from '../../core/corpus/problem';
import { TrieSegmenter } from '../../core/text/trieSegmenter';
import { decodeWordTrie } from '../../core/text/wordTrieCodec';
import { dictionaryFile } from './compileDictionary';

/** Nothing can be cut without the dictionary. The message is for the writer. */
export class DictionaryError extends Error {
  override name = 'DictionaryError';
}

/** The segmenter of the dictionary in `folder`, in a few milliseconds. @throws DictionaryError when the dictionary is missing or damaged */
export function loadSegmenter(folder: string): TrieSegmenter {
  const file = path.join(folder, dictionaryFile);
  try {
    return new TrieSegmenter(decodeWordTrie(readFileSync(file)));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new DictionaryError(problem(file, '', `分词词典文件${isMissing ? '缺失' : '损坏或无法读取'}，讲稿助手不能工作`, '请重新安装扩展').message, { cause: error });
  }
}
