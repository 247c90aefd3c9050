import type { MoveKind } from '../../speech/moves';
import type { Day } from '../learning/day';
import type { Learned } from '../learning/learned';
import { lifted } from '../learning/lifted';
import { fitWithin, openMarks } from './fitMarks';
import { isHeadingLine } from './isHeadingLine';
import type { Offer } from './offer';
import { saidEnough } from './saidEnough';
import type { TimesSaid } from './timesSaid';

/** Where the list is asked for, and what is known beside the archive. */
export interface OfferPlace {
  /** The line up to the cursor, and behind it. */
  before: string;
  after: string;
  /** The part of the speech that the cursor is in, where it is known. */
  move?: MoveKind | undefined;
  said: TimesSaid;
  learned: Learned;
  /** False when what was learned shall not change the order; bans hold all the same. */
  isLearning: boolean;
  today: Day;
}

/** An offer that fits its place. */
export interface FittedOffer extends Offer {
  /** Characters behind the cursor that it replaces, since it brings them itself. */
  swallowed: number;
}

/** What kinds of offers are worth in a heading, beside one another. */
const inHeading = { heading: 2, lexicon: 1.2, clause: 0.5, collocation: 1, draft: 1, continuation: 1 } as const;

/** What of `offers` (best first) fits its place and is wanted, in the order that what was learned and the kind of line give it; at most `limit`. */
export function rankOffers(offers: readonly Offer[], place: OfferPlace, limit: number): FittedOffer[] {
  const { before, after, said, learned, isLearning, today } = place;
  const isHeading = isHeadingLine(before);
  const fitted: FittedOffer[] = [];
  // A line can be a long paragraph; offers begin at few places of it.
  const open = new Map<number, string[]>();
  for (const offer of offers) {
    const { text, matched } = offer;
    if (learned.isBanned(text) || saidEnough(offer, (one) => said.of(one))) continue;
    const typed = before.slice(before.length - matched);
    const around = open.get(matched) ?? openMarks(before.slice(0, before.length - matched));
    open.set(matched, around);
    const fit = fitWithin(around, text, text.startsWith(typed) ? text.slice(matched) : text, after);
    if (fit) fitted.push({ ...offer, swallowed: fit.swallowed });
  }
  return lifted(fitted, ({ text, kind }) => (isLearning ? learned.factor(text, today) : 1) * (isHeading ? inHeading[kind] : 1)).slice(0, limit);
}
