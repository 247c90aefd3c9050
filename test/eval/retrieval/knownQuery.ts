import type { SourceDocument } from '../../../src/core/corpus/document';
import type { Unit } from '../../support/searchEngine';

/** A query whose answers are known. */
export interface KnownQuery {
  text: string;
  /** Any of these units is right; so is a unit elsewhere that has the very same text. */
  answers: Unit[];
}

/** Documents as they are to be indexed, and what is asked of them. */
export interface QuerySet {
  documents: SourceDocument[];
  queries: KnownQuery[];
}

/** Makes the set of all documents out of those of single ones; a query that was made twice has the answers of both. */
export function gather(sets: readonly { document: SourceDocument; queries: readonly KnownQuery[] }[]): QuerySet {
  const byText = new Map<string, KnownQuery>();
  for (const { text, answers } of sets.flatMap(({ queries }) => queries)) {
    const before = byText.get(text);
    if (before) before.answers.push(...answers);
    else byText.set(text, { text, answers: [...answers] });
  }
  return { documents: sets.map(({ document }) => document), queries: [...byText.values()] };
}
