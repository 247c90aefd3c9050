import { daysBetween, type Day } from './day';

/**
 * What is known for and against a suggestion, fading: each outcome counts with its weight on its day and half as much `halfLife` days later
 * (exponential smoothing: R. G. Brown, Exponential Smoothing for Predicting Demand, 1956).
 */
export interface Evidence {
  /** Weights of acceptances and of rejections, faded to `day`. */
  readonly forIt: number;
  readonly againstIt: number;
  readonly day: Day;
}

/** Days in which what was learned loses half of its weight: a season of meetings. */
export const halfLife = 90;

/** The same evidence as it counts on a later day. On an earlier one it counts as it is: clocks are set back now and then. */
export function faded({ forIt, againstIt, day }: Evidence, on: Day): Evidence {
  const days = daysBetween(day, on);
  if (days <= 0) return { forIt, againstIt, day };
  const left = 2 ** (-days / halfLife);
  return { forIt: forIt * left, againstIt: againstIt * left, day: on };
}

/** Both taken together, on the later of their days. The order does not matter. */
export function together(one: Evidence, other: Evidence): Evidence {
  const day = one.day > other.day ? one.day : other.day;
  const [a, z] = [faded(one, day), faded(other, day)];
  return { forIt: a.forIt + z.forIt, againstIt: a.againstIt + z.againstIt, day };
}
