import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TrieSegmenter } from '../../core/text/trieSegmenter';
import { decodeWordTrie } from '../../core/text/wordTrieCodec';
import { dictionaryFile } from './compileDictionary';

/** The segmenter of the dictionary in `folder`, in a few milliseconds. @throws when the dictionary is missing or damaged. */
export function loadSegmenter(folder: string): TrieSegmenter {
  return new TrieSegmenter(decodeWordTrie(readFileSync(path.join(folder, dictionaryFile))));
}
