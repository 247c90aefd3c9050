import { isFunctionWord } from '../text/functionWords';
import type { Segmenter } from '../text/segmenter';
import { termsOf } from '../text/terms';

/** Words of the surrounding heading count this much beside the words asked for. */
const contextWeight = 0.4;
/** A word of one character (转, 件) says less than a longer one, however rare it is. */
const singleWeight = 0.35;

/** A word of grammar says how something is put, hardly what it is about. */
const grammarWeight = 0.3;

/** The weighted bag of words of a query: each distinct word once. */
export function queryTerms(text: string, context: string, segmenter: Segmenter): Map<string, number> {
  const query = new Map<string, number>();
  const terms = termsOf(text, segmenter);
  const hasContent = terms.some((term) => !isFunctionWord(term));
  const hasLonger = terms.some((term) => !isFunctionWord(term) && [...term].length > 1);
  for (const term of terms) query.set(term, hasContent && isFunctionWord(term) ? grammarWeight : [...term].length === 1 && hasLonger ? singleWeight : 1);
  for (const term of termsOf(context, segmenter)) if (!query.has(term) && !isFunctionWord(term)) query.set(term, contextWeight);
  return query;
}
