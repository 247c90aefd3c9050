import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Segmenter } from '../../src/core/text/segmenter';
import { termsOf } from '../../src/core/text/terms';

/** Other search libraries, over the same texts and the same words as ours. */

/** Positions of the texts found, best first. */
export type Look = (query: string, limit: number) => number[];

/** MiniSearch as it comes: BM25+, any of the words. */
export function miniSearchOver(texts: readonly string[], segmenter: Segmenter): Look {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize: (text) => termsOf(text, segmenter), processTerm: (term) => term });
  texts.forEach((text, id) => index.add({ id, text }));
  return (query, limit) => index.search(query).slice(0, limit).map(({ id }) => id as number);
}

/** FlexSearch for whole words; `suggest` makes it answer when not every word is there. */
export function flexSearchOver(texts: readonly string[], segmenter: Segmenter): Look {
  const index = new FlexSearch.Index({ tokenize: 'strict', encode: (text: string) => termsOf(text, segmenter) });
  texts.forEach((text, id) => void index.add(id, text));
  return (query, limit) => index.search(query, { limit, suggest: true }) as number[];
}

/** Fuse.js as its documentation advises for long text: place and length do not count. It compares characters, not words. */
export function fuseOver(texts: readonly string[]): Look {
  const index = new Fuse(texts, { ignoreLocation: true, ignoreFieldNorm: true });
  return (query, limit) => index.search(query, { limit }).map(({ refIndex }) => refIndex);
}
