import path from 'node:path';
import { existsSync } from 'node:fs';
import { projectRoot } from '../support/speechServer';
import { sampleOf } from '../support/seededRandom';
import { paragraphs, textsBelow } from './drafts';
import { textPoolOf } from './archive/textPool';

const shared = path.resolve(projectRoot, '../shared/corpora/dev');

/** What a writer would look up, by length, from texts that are not in the archive (where there are such). */
export interface Queries {
  /** Like a heading: 4 to 14 characters. */
  short: string[];
  /** 20 to 60 characters. */
  sentence: string[];
  /** 150 to 400 characters. */
  paragraph: string[];
  /** Lines up to a cursor, for completion. */
  typed: string[];
}

export const queryKinds = { short: '短语', sentence: '一句', paragraph: '一段' } as const;

/** At most `count` of each kind. */
export function readQueries(count: number): Queries {
  const texts = textsBelow(existsSync(shared) ? shared : path.join(projectRoot, 'corpus/speeches'));
  const { sentences, headings } = textPoolOf(texts);
  const clauses = sentences.flatMap((sentence) => sentence.split(/[，。；：、]/u));
  const within = (all: readonly string[], least: number, most: number) => sampleOf([...new Set(all)].filter(({ length }) => length >= least && length <= most), count, 3);
  const typed = sentences.flatMap((sentence) => [3, 7, 15, 24].filter((end) => end < sentence.length).map((end) => sentence.slice(0, end)));
  return {
    short: within([...headings, ...clauses], 4, 14),
    sentence: within(sentences, 20, 60),
    paragraph: within(paragraphs(texts, 5000), 150, 400),
    typed: within(typed, 3, 24),
  };
}
