import { lettersOf } from '../text/fingerprint';
import { isFunctionWord } from '../text/functionWords';
import { passageText, type Hit } from './hit';

/** A passage that holds the whole query, marks aside, counts this much more. */
const wholeBonus = 0.3;
/** Of a query's neighbouring words, those that a passage has side by side too raise it by up to this share. */
const pairBonus = 0.05;
/** Longer queries are whole paragraphs: their words decide. */
const longest = 60;

/**
 * How much better a passage answers a short query because its words stand together there as they do in the query: a factor of 1 and
 * more. `terms` are the words of the query in order.
 */
export function closeness(query: string, terms: readonly string[]): ((hit: Hit) => number) | undefined {
  const letters = lettersOf(query);
  if (letters.length < 3 || letters.length > longest || terms.length < 2) return undefined;
  const pairs: string[] = [];
  for (let i = 0; i + 1 < terms.length; i += 1) {
    const [one, next] = [terms[i] as string, terms[i + 1] as string];
    if (!isFunctionWord(one) && !isFunctionWord(next)) pairs.push(one + next);
  }
  return (hit) => {
    const text = passageText(hit);
    const found = pairs.reduce((sum, pair) => sum + (text.includes(pair) ? 1 : 0), 0);
    const isWhole = (found === pairs.length || pairs.length === 0) && lettersOf(text).includes(letters);
    return 1 + (isWhole ? wholeBonus : 0) + (pairs.length > 0 ? (pairBonus * found) / pairs.length : 0);
  };
}
