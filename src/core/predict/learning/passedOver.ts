import { endsClause } from '../../text/characters';
import type { OfferKind } from '../offers/offer';

/** The item that stood first in a list, and where. */
export interface FirstOffer {
  text: string;
  kind: OfferKind;
  /** Zero-based line, UTF-16 offset in it at which the item would begin, and what stood there, up to the cursor. */
  line: number;
  start: number;
  typed: string;
  /** The line behind the cursor. */
  after: string;
}

/** Less than this much of an item typed, its standing first says nothing. */
const leastMatched = 2;

/** Whether it may ever be said of an offer that the writer passed it over: enough of its own beginning was typed. */
export function mayBePassedOver({ text, typed }: Pick<FirstOffer, 'text' | 'typed'>): boolean {
  return typed.length >= leastMatched && text.startsWith(typed);
}

/**
 * What has become of an offer, by its line as it is now. `passedOver` only when the writer has gone on with other words to the end of the clause: until
 * then the item can still be meant, and whoever types it out by hand has not rejected it. `gone`: the place is no longer as it was.
 */
export function verdictOn({ text, start, typed, after }: FirstOffer, line: string): 'open' | 'used' | 'passedOver' | 'gone' {
  const end = line.length - after.length;
  if (!line.endsWith(after) || end < start + typed.length || !line.startsWith(typed, start)) return 'gone';
  const written = line.slice(start, end);
  if (written.startsWith(text)) return 'used';
  if (text.startsWith(written)) return 'open';
  return [...written.slice(typed.length)].some(endsClause) ? 'passedOver' : 'open';
}
