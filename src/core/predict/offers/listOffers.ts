import type { Segmenter } from '../../text/segmenter';
import { choose } from '../continuation/choose';
import type { Candidate } from '../continuation/predictor';
import { continuationOffer } from './continuationOffer';
import type { Offer } from './offer';
import { rankOffers, type FittedOffer, type OfferPlace } from './rankOffers';

export interface OfferLimits {
  /** Offers at most. */
  most: number;
  /** A continuation that is this likely stands behind the cursor and not in the list; above 1 where no grey text is shown. */
  ghost: number;
}

export interface OfferList {
  offers: FittedOffer[];
  /** How likely it is, 0 to 1, that one of the first few follows. 1 where the writer has typed letters to find something. */
  covered: number;
}

/** Continuations that a list has at most; more is not read while writing. */
const mostContinuations = 5;
/** Open lists by themselves only when they are this likely to hold what follows: one time in three they do. */
export const listThreshold = 0.22;

/** The list at a place: what is likely to follow, and behind it what else begins so. `gathered` are phrases and the draft's own words, best first. */
export function listOffers(candidates: readonly Candidate[], gathered: readonly Offer[], place: OfferPlace, segmenter: Segmenter, { most, ghost }: OfferLimits): OfferList {
  if (/[a-zü'’]$/u.test(place.before)) return { offers: rankOffers(gathered, place, most), covered: gathered.length > 0 ? 1 : 0 };
  const { list } = choose(candidates, { ghost, list: 0, items: mostContinuations });
  const continuations = list.map((candidate) => continuationOffer(candidate, place.before, segmenter));
  const known = new Set(continuations.map(rest));
  const offers = rankOffers([...continuations, ...gathered.filter((offer) => !known.has(rest(offer)))], place, most);
  const probabilities = new Map(candidates.map(({ text, probability }) => [text, probability]));
  const first = offers.slice(0, mostContinuations).map(rest);
  const apart = first.filter((text) => !first.some((other) => other !== text && text.startsWith(other)));
  return { offers, covered: apart.reduce((sum, text) => sum + (probabilities.get(text) ?? 0), 0) };
}

/** What an offer writes behind the cursor. */
function rest({ text, matched }: Offer): string {
  return text.slice(matched);
}
