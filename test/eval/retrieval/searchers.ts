import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Segmenter } from '../../../src/core/text/segmenter';
import { termsOf } from '../../../src/core/text/terms';
import { peerText, type Unit } from '../../support/searchEngine';

/** Answers with the texts of passages, best first. */
export type Searcher = (query: string, limit: number) => Pick<Unit, 'path' | 'text'>[];

/** MiniSearch as it comes (BM25+, any word), over the words that our index holds. */
export function miniSearchOver(units: readonly Unit[], segmenter: Segmenter): Searcher {
  const peer = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize: (text) => termsOf(text, segmenter), processTerm: (term) => term });
  peer.addAll(units.map((unit, id) => ({ id, text: peerText(unit) })));
  return (query, limit) => peer.search(query).slice(0, limit).map(({ id }) => units[id as number] as Unit);
}

/** Fuse.js as its documentation advises for long text: place and length do not count. It compares characters. */
export function fuseOver(units: readonly Unit[]): Searcher {
  const peer = new Fuse(units.map(peerText), { ignoreLocation: true, ignoreFieldNorm: true });
  return (query, limit) => peer.search(query, { limit }).map(({ refIndex }) => units[refIndex] as Unit);
}
