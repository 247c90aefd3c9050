import type { Candidate } from './predictor';

/**
 * Candidates as grey text: those that are at least this likely by the keys they save in the mean, best first, and then the others as alternatives.
 * One key takes the whole text.
 */
export function ghostOrder(candidates: readonly Candidate[], least: number): Candidate[] {
  const worth = ({ text, probability }: Candidate) => (probability >= least ? 1_000 : 0) + probability * (text.length - 1);
  return [...candidates].sort((a, z) => worth(z) - worth(a));
}
