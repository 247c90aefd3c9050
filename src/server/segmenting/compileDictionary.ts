import { createHash } from 'node:crypto';
import { buildWordTrie, type DictionaryWord } from '../../core/text/wordTrie';
import { encodeWordTrie } from '../../core/text/wordTrieCodec';

/** Name of the compiled dictionary within the segmenter folder. */
export const dictionaryFile = 'words.bin';

/**
 * Compiles a dictionary in jieba's form (`word frequency tag` a line) and terms to be kept whole in the same form. The id of the
 * result changes with any word of either.
 */
export function compileDictionary(dictionary: string, terms: string): Uint8Array {
  const digest = createHash('sha256').update(dictionary).update('\0').update(terms).digest('hex').slice(0, 12);
  return encodeWordTrie(buildWordTrie(`jieba-plain-${digest}`, parse(dictionary), parse(terms)));
}

function parse(text: string): DictionaryWord[] {
  const words: DictionaryWord[] = [];
  for (const line of text.split('\n')) {
    const [word, frequency] = line.trim().split(' ');
    if (word !== undefined && word !== '' && Number(frequency) > 0) words.push({ word, frequency: Number(frequency) });
  }
  return words;
}
