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

/** The terms of the starter lexicon (a phrase list in Markdown) as lines of `word frequency tag`. */
export function lexiconTerms(lexicon: string): string {
  const lines = lexicon.replace(/^---[\s\S]*?\n---\n/u, '').split('\n');
  const terms = lines.flatMap((line) => {
    const [, word, frequency] = /^(\p{Script=Han}+)\s+(\d+)$/u.exec(line.trim()) ?? [];
    return word === undefined ? [] : [`${word} ${frequency} nz\n`];
  });
  return terms.join('');
}

function parse(text: string): DictionaryWord[] {
  const words: DictionaryWord[] = [];
  for (const line of text.split('\n')) {
    const [word, frequency] = line.trim().split(' ');
    if (word !== undefined && word !== '' && Number(frequency) > 0) words.push({ word, frequency: Number(frequency) });
  }
  return words;
}
