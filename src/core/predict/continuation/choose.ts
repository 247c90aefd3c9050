import { ghostOrder } from './ghostOrder';
import type { Candidate } from './predictor';

/** What is shown of the candidates. */
export interface Choice {
  /** The one that is worth most on its own, to stand behind the cursor. */
  ghost: Candidate | undefined;
  /** For the list, best first; empty where it would hardly ever hold what the writer wants. */
  list: Candidate[];
  /** How likely it is that one of the list follows. */
  covered: number;
}

export interface ChoiceLimits {
  /** The ghost must be this likely, 0 to 1. */
  ghost: number;
  /** The list must be this likely to hold what follows. */
  list: number;
  items: number;
}

/** What it is worth to hold what follows at all, in keys saved. */
const holdingIt = 3;
/** An item that adds less keys than this in the mean is left out. */
const leastWorth = 0.05;

/**
 * Chooses so that the most keys are saved in the mean: one key takes the ghost, 1 + r keys the item at rank r. Texts that begin with one another are not
 * counted twice: each item counts what it saves beyond those chosen before (greedy choice for a submodular gain; Nemhauser, Wolsey, Fisher 1978).
 */
export function choose(candidates: readonly Candidate[], limits: ChoiceLimits): Choice {
  const [first] = ghostOrder(candidates, limits.ghost);
  const ghost = first && first.probability >= limits.ghost ? first : undefined;
  const list: Candidate[] = [];
  const chosen: Chosen[] = ghost ? [{ candidate: ghost, saved: ghost.text.length - 1, isListed: false }] : [];
  while (list.length < limits.items) {
    const rank = list.length;
    const free = candidates.filter((candidate) => !list.some((listed) => bare(listed) === bare(candidate)) && ghost !== candidate);
    const next = best(free, (candidate) => worth(candidate, rank, chosen));
    if (!next || worth(next, rank, chosen) < leastWorth) break;
    list.push(next);
    chosen.push({ candidate: next, saved: next.text.length - 1 - rank, isListed: true });
  }
  const covered = coverage(list);
  return { ghost, list: covered >= limits.list ? list : [], covered };
}

/** Without the mark at its end: two items that differ by that alone look like one. */
function bare({ text }: Candidate): string {
  return text.replace(/[，。；：、！？]$/u, '');
}

interface Chosen {
  candidate: Candidate;
  /** Keys saved when it is what follows. */
  saved: number;
  isListed: boolean;
}

function best<T>(all: readonly T[], value: (one: T) => number): T | undefined {
  let found: T | undefined;
  let most = 0;
  for (const one of all) {
    const its = value(one);
    if (its > most) [found, most] = [one, its];
  }
  return found;
}

/** What an item at this rank saves in the mean beyond what is chosen already. */
function worth({ text, probability }: Candidate, rank: number, chosen: readonly Chosen[]): number {
  const saved = text.length - 1 - rank;
  const shorter = chosen.filter(({ candidate }) => text.startsWith(candidate.text));
  const anyway = Math.max(0, ...shorter.map((one) => one.saved));
  if (saved <= anyway) return 0;
  const longer = chosen.filter(({ candidate }) => candidate.text.startsWith(text));
  const twice = longer.reduce((sum, one) => sum + one.candidate.probability * Math.max(0, Math.min(saved, one.saved) - anyway), 0);
  const isHeld = shorter.some(({ isListed }) => isListed);
  const held = Math.max(0, ...longer.filter(({ isListed }) => isListed).map(({ candidate }) => candidate.probability));
  return probability * (saved - anyway) - twice + (isHeld ? 0 : holdingIt * (probability - held));
}

/** The probability that one of these follows: of texts that begin with one another the shortest says it. */
export function coverage(list: readonly Candidate[]): number {
  return list.reduce((sum, { text, probability }) => (list.some((other) => other.text !== text && text.startsWith(other.text)) ? sum : sum + probability), 0);
}
