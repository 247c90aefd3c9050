import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A term of the user dictionary, with its frequency. */
export interface UserTerm {
  word: string;
  frequency: number;
}

/**
 * The terms that both segmenters keep whole, from `user.dict.utf8` in the segmenter folder; none when there is no such file, which
 * gives a working, plainer segmenter.
 */
export function readUserTerms(segmenterFolder: string): UserTerm[] {
  let text: string;
  try {
    text = readFileSync(path.join(segmenterFolder, 'user.dict.utf8'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return text
    .split('\n')
    .map((line) => line.trim().split(' '))
    .filter(([word, frequency]) => word !== undefined && word !== '' && Number(frequency) > 0)
    .map(([word, frequency]) => ({ word: word as string, frequency: Number(frequency) }));
}

/** The id of every segmenter that cuts with jieba's dictionary and these terms, without a hidden Markov model. */
export function segmenterId(terms: readonly UserTerm[]): string {
  const digest = createHash('sha256').update(JSON.stringify(terms)).digest('hex').slice(0, 12);
  return `jieba-plain-${digest}`;
}
