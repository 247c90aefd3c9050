import { GrowingNumbers } from './growing';
import { single, type PhraseColumns } from './phraseColumns';
import { sortedDistinct } from './stringTable';

/** A category is kept in a byte; later ones go without. */
const mostCategories = 255;

/** A phrase while it is gathered. */
export interface GatheredPhrase {
  /** Where its text begins in the passages' text; -1 minus that for a text in `extra`. */
  at: number;
  /** Index into `phraseKinds`. */
  kind: number;
  category: string;
  /** As in `PhraseColumns`. */
  moves: number;
  /** The first document that has it, or -1, and how often; then any others. Most phrases are in one document only. */
  document: number;
  count: number;
  others: Map<number, number> | undefined;
}

/** A phrase that is in no document yet. */
export function newPhrase(at: number, kind: number): GatheredPhrase {
  return { at, kind, category: '', moves: 0, document: -1, count: 0, others: undefined };
}

export function countOf(phrase: GatheredPhrase, document: number): number {
  return phrase.document === document ? phrase.count : (phrase.others?.get(document) ?? 0);
}

export function setCount(phrase: GatheredPhrase, document: number, count: number): void {
  if (phrase.document === -1) phrase.document = document;
  if (phrase.document === document) phrase.count = count;
  else (phrase.others ??= new Map<number, number>()).set(document, count);
}

/** The columns of gathered phrases; `textLength` is the length of the passages' text. */
export function packPhrases(phrases: ReadonlyMap<string, GatheredPhrase>, extra: Uint16Array, textLength: number): PhraseColumns {
  const sorted = sortedDistinct(phrases.keys());
  const categories = [''];
  const categoryIds = new Map([['', 0]]);
  const columns: PhraseColumns = {
    at: new Uint32Array(sorted.length),
    length: new Uint8Array(sorted.length),
    kind: new Uint8Array(sorted.length),
    category: new Uint8Array(sorted.length),
    categories,
    moves: new Uint8Array(sorted.length),
    use: new Uint32Array(sorted.length),
    occurrences: new Uint32Array(0),
    extra,
  };
  const occurrences = new GrowingNumbers();
  sorted.forEach((text, i) => {
    const phrase = phrases.get(text) as GatheredPhrase;
    const { at, kind, category, moves } = phrase;
    let categoryId = categoryIds.get(category) ?? (categories.length > mostCategories ? 0 : undefined);
    if (categoryId === undefined) categoryIds.set(category, (categoryId = categories.push(category) - 1));
    columns.at[i] = at < 0 ? textLength - at - 1 : at;
    columns.length[i] = text.length;
    columns.kind[i] = kind;
    columns.category[i] = categoryId;
    columns.moves[i] = moves;
    columns.use[i] = packUse(phrase, occurrences);
  });
  columns.occurrences = occurrences.values.slice();
  return columns;
}

/** As in `PhraseColumns.use`; appends to `occurrences` what does not fit. */
export function packUse({ document, count, others }: Pick<GatheredPhrase, 'document' | 'count' | 'others'>, occurrences: GrowingNumbers): number {
  if (!others && count === 1) return (single | document) >>> 0;
  const at = occurrences.length;
  occurrences.push(1 + (others?.size ?? 0));
  for (const [each, uses] of [[document, count] as const, ...(others ?? [])]) {
    occurrences.push(each);
    occurrences.push(uses);
  }
  return at;
}
