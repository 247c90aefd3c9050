import type { Segmenter } from '../../text/segmenter';
import type { LiveSegment } from '../../index/liveSegment';
import { choose } from '../continuation/choose';
import type { Candidate } from '../continuation/predictor';
import { lifted } from '../learning/lifted';
import { continuationOffer } from './continuationOffer';
import type { Offer } from './offer';
import { rankOffers, type FittedOffer, type OfferPlace } from './rankOffers';

export interface OfferLimits {
  /** Offers at most. */
  most: number;
  /** A continuation that is this likely stands behind the cursor and not in the list; above 1 where no grey text is shown. */
  ghost: number;
  /** Whether a segment is of the writer's own speeches, which come before the starter library's. */
  isOwn(segment: LiveSegment): boolean;
}

export interface OfferList {
  offers: FittedOffer[];
  /** How likely it is, 0 to 1, that one of the first few follows. 1 where the writer has typed letters to find something. */
  covered: number;
}

/** How much more what the writer has said counts than what anybody might (see `lifted`). */
const ownFactor = 4;
/** Continuations that a list has at most; more is not read while writing. */
const mostContinuations = 5;

/** The list at a place: what is likely to follow, and behind it what else begins so. `gathered` are phrases and the draft's own words, best first. */
export function listOffers(candidates: readonly Candidate[], gathered: readonly Offer[], place: OfferPlace, segmenter: Segmenter, limits: OfferLimits): OfferList {
  const { most, ghost, isOwn } = limits;
  const phrasesFound = lifted(gathered, ({ source }) => (source && !isOwn(source.segment) ? 1 : ownFactor));
  if (/[a-zü'’]$/u.test(place.before)) return { offers: rankOffers(phrasesFound, place, most), covered: gathered.length > 0 ? 1 : 0 };
  const { list } = choose(goesOnWithin(place) ? [] : candidates, { ghost, list: 0, items: mostContinuations });
  // What is known as a phrase, too, is offered as that.
  const phrases = new Map([...phrasesFound].reverse().map((offer) => [rest(offer, place.before), offer]));
  const likely = list.map((candidate) => phrases.get(candidate.text) ?? continuationOffer(candidate, place.before, segmenter));
  const known = new Set(likely.map((offer) => rest(offer, place.before)));
  const offers = rankOffers([...likely, ...phrasesFound.filter((offer) => !known.has(rest(offer, place.before)))], place, most);
  const probabilities = new Map(candidates.map(({ text, probability }) => [text, probability]));
  const first = offers.slice(0, mostContinuations).map((offer) => rest(offer, place.before));
  const apart = first.filter((text) => !first.some((other) => other !== text && text.startsWith(other)));
  return { offers, covered: apart.reduce((sum, text) => sum + (probabilities.get(text) ?? 0), 0) };
}

/** Whether the cursor stands where a clause goes on and nothing has been begun: a continuation would go between words that belong together. */
function goesOnWithin({ before, after }: OfferPlace): boolean {
  return /^[\p{Script=Han}\p{L}\p{N}]/u.test(after) && !/\p{Script=Han}$/u.test(before);
}

/** What an offer writes behind the cursor; all of it when it replaces what stands before. */
export function rest({ text, matched }: Pick<Offer, 'text' | 'matched'>, before: string): string {
  return text.startsWith(before.slice(before.length - matched)) ? text.slice(matched) : text;
}
