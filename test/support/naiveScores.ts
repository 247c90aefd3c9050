import type { Passage } from '../../src/core/corpus/document';
import { passagesOf } from '../../src/core/corpus/passages';
import { headingShare, impactOf } from '../../src/core/index/impact';
import { termsOf } from '../../src/core/text/terms';
import { segmenter } from './projectSegmenter';

/** A passage with what BM25 gives it, worked out over strings. */
export interface ScoredPassage extends Passage {
  /** Number of its text among those given. */
  document: number;
  /** Words of its own text. */
  length: number;
  score: number;
}

/** Every passage of some speeches, with its score for a weighted bag of words: BM25 by the book, its term frequency part rounded to a byte. */
export function naiveScores(texts: readonly string[], query: ReadonlyMap<string, number>): ScoredPassage[] {
  const passages = texts.flatMap((text, document) =>
    passagesOf(text, 0).map((passage) => {
      const terms = passage.isSearchable ? termsOf(passage.text, segmenter) : [];
      const above = passage.isSearchable ? passage.headingPath.flatMap((heading) => termsOf(heading, segmenter)) : [];
      return { ...passage, document, length: terms.length, terms, above };
    }),
  );
  const searchable = passages.filter(({ length }) => length > 0);
  const holds = (passage: (typeof passages)[number], term: string) => passage.terms.includes(term) || passage.above.includes(term);
  return passages.map((passage) => {
    let score = 0;
    for (const [term, weight] of query) {
      if (!holds(passage, term)) continue;
      const n = Math.min(searchable.length, passages.filter((other) => holds(other, term)).length);
      const frequency = passage.terms.filter((other) => other === term).length + (passage.above.includes(term) ? headingShare : 0);
      score += weight * Math.log(1 + (searchable.length - n + 0.5) / (n + 0.5)) * (impactOf(frequency, passage.length) / 255);
    }
    return { ...passage, score };
  });
}

