/**
 * How sure one is of a suggestion once what was learned is taken into account: `factor` (see `Learned.factor`) multiplies the odds, as the likelihood ratio of a piece
 * of evidence does by Bayes’ rule. Stays within 0 and 1, and orders as the product of both would.
 */
export function learnedConfidence(confidence: number, factor: number): number {
  return (confidence * factor) / (1 - confidence + confidence * factor);
}
