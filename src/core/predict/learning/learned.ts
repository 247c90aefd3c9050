import type { OfferKind } from '../offers/offer';
import { faded, together, type Evidence } from './evidence';
import type { Day } from './day';
import { weightOf, type Outcome } from './outcome';

/** What was learned about one suggestion. */
export interface LearnedPhrase extends Evidence {
  readonly kind: OfferKind;
  /** How often it was taken and not taken in all, for people to read; ranking goes by the evidence. */
  readonly accepted: number;
  readonly rejected: number;
}

/** Something that changes what is learned. Changes can be written down and made again on another state, as two windows do. */
export type Change =
  | { type: 'outcome'; outcome: Outcome; day: Day }
  | { type: 'ban'; text: string; day: Day }
  | { type: 'allow'; text: string }
  /** All that is known of one suggestion, its ban included. */
  | { type: 'forget'; text: string }
  | { type: 'forgetAll'; keepsBans: boolean };

/** Suggestions that are remembered at most, and bans. */
export const mostRemembered = 20_000;
/** Longer texts are no suggestions. */
const longest = 200;
/** Evidence below this changes no order any more. */
const negligible = 0.02;

/**
 * Outcomes imagined for and against every suggestion before the first real one: they keep one slip from changing much. With 3, one acceptance gives
 * a factor of 1.33, two give 1.67.
 */
const imagined = 3;
const bounds = { low: 1 / 3, high: 3 };

/** Counts of suggestions taken and not taken, and what shall never be suggested. Knows no text but that of suggestions. */
export class Learned {
  readonly phrases: ReadonlyMap<string, LearnedPhrase>;
  readonly banned: ReadonlyMap<string, Day>;

  constructor(phrases: Iterable<readonly [string, LearnedPhrase]> = [], banned: Iterable<readonly [string, Day]> = []) {
    this.phrases = new Map(phrases);
    this.banned = new Map(banned);
  }

  /**
   * By how much to multiply the rank score of a suggestion, 1/3 to 3; 1 when nothing is known. The ratio of what speaks for it and against it, each
   * begun at `imagined` (additive smoothing).
   */
  factor(text: string, day: Day): number {
    const known = this.phrases.get(text);
    if (!known) return 1;
    const { forIt, againstIt } = faded(known, day);
    return Math.min(bounds.high, Math.max(bounds.low, (forIt + imagined) / (againstIt + imagined)));
  }

  isBanned(text: string): boolean {
    return this.banned.has(text);
  }

  /** The state with these changes made in their order; this one stays as it is. */
  with(changes: readonly Change[]): Learned {
    const phrases = new Map(this.phrases);
    const banned = new Map(this.banned);
    for (const change of changes) apply(change, phrases, banned);
    return new Learned(bounded(phrases), newest(banned));
  }
}

function apply(change: Change, phrases: Map<string, LearnedPhrase>, banned: Map<string, Day>): void {
  switch (change.type) {
    case 'outcome':
      return count(change.outcome, change.day, phrases);
    case 'ban':
      if (isSuggestion(change.text)) banned.set(change.text, change.day);
      return;
    case 'allow':
      return void banned.delete(change.text);
    case 'forget':
      phrases.delete(change.text);
      return void banned.delete(change.text);
    case 'forgetAll':
      phrases.clear();
      if (!change.keepsBans) banned.clear();
  }
}

function count(outcome: Outcome, day: Day, phrases: Map<string, LearnedPhrase>): void {
  const { text, kind } = outcome;
  if (!isSuggestion(text)) return;
  const weight = weightOf(outcome);
  const isTaken = outcome.outcome === 'accepted';
  const known = phrases.get(text);
  const fresh: Evidence = { forIt: isTaken ? weight : 0, againstIt: isTaken ? 0 : weight, day };
  phrases.set(text, {
    ...(known ? together(known, fresh) : fresh),
    kind,
    accepted: (known?.accepted ?? 0) + (isTaken ? 1 : 0),
    rejected: (known?.rejected ?? 0) + (isTaken ? 0 : 1),
  });
}

/** Whether a text can be a suggestion: one line that is not too long. */
export function isSuggestion(text: string): boolean {
  return text.trim() !== '' && text.length <= longest && !/[\n\r]/u.test(text);
}

/** Without what has faded away; of too many, those that say most. */
function bounded(phrases: Map<string, LearnedPhrase>): Iterable<readonly [string, LearnedPhrase]> {
  if (phrases.size <= mostRemembered) return phrases;
  const today = [...phrases.values()].reduce((latest, { day }) => (day > latest ? day : latest), '');
  const weighed = [...phrases].map(([text, phrase]) => {
    const { forIt, againstIt } = faded(phrase, today);
    return { text, phrase, weight: forIt + againstIt };
  });
  return weighed
    .filter(({ weight }) => weight >= negligible)
    .sort((a, z) => z.weight - a.weight || (a.text < z.text ? -1 : 1))
    .slice(0, mostRemembered)
    .map(({ text, phrase }) => [text, phrase] as const);
}

function newest(banned: Map<string, Day>): Iterable<readonly [string, Day]> {
  if (banned.size <= mostRemembered) return banned;
  return [...banned].sort(([a, on], [z, then]) => (on === then ? (a < z ? -1 : 1) : on > then ? -1 : 1)).slice(0, mostRemembered);
}
