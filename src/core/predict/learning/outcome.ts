import type { OfferKind } from '../offers/offer';

/** What became of a suggestion. `typedOver`: the writer went on with other words; `rejected`: the writer sent it away. */
export interface Outcome {
  text: string;
  kind: OfferKind;
  via: 'list' | 'ghost';
  outcome: 'accepted' | 'rejected' | 'typedOver';
}

/**
 * How much an outcome says. Taking a suggestion is an act, and so is sending ghost text away. Typing on is hardly one: a fast typist does not look up,
 * and who writes other words here may well want these elsewhere.
 */
export function weightOf({ via, outcome }: Pick<Outcome, 'via' | 'outcome'>): number {
  switch (outcome) {
    case 'accepted':
      return 1;
    case 'rejected':
      return via === 'ghost' ? 0.5 : 0.25;
    case 'typedOver':
      return 0.25;
  }
}
