import { endsSentence } from '../../text/characters';
import { levels, type Future } from './futures';

/** What may follow, character by character: a node stands for the text from the cursor down to it. */
export interface FutureNode {
  parent: FutureNode | undefined;
  /** Characters from the cursor. */
  depth: number;
  unit: number;
  /** Estimated probability that the text goes on so far. */
  probability: number;
  futures: Future[];
  /** By level, the weights of the futures that share at least that much of the context. */
  weights: Float64Array;
  children: FutureNode[];
}

const newLine = 10;
/** What is less likely is not followed any further. */
const least = 0.01;
const longest = 24;
/** Taken off every count and given to shorter contexts. */
const discount = 0.75;

/**
 * The likely texts behind the cursor, within a sentence. The probability of a character is interpolated over the context lengths with absolute discounting (Ney, Essen,
 * Kneser 1994), from the shortest to the longest; a longer context with the very same places is the shorter one over again and counts once.
 */
export function growTree(futures: Future[]): FutureNode {
  const root: FutureNode = { parent: undefined, depth: 0, unit: 0, probability: 1, futures, weights: weightsOf(futures), children: [] };
  grow(root);
  return root;
}

function grow(node: FutureNode): void {
  if (node.depth >= longest || endsSentence(String.fromCharCode(node.unit))) return;
  const groups = new Map<number, Future[]>();
  for (const future of node.futures) {
    const at = future.position + node.depth;
    const unit = at < future.end ? (future.units[at] as number) : newLine;
    const group = groups.get(unit);
    if (group) group.push(future);
    else groups.set(unit, [future]);
  }
  const parts = [...groups].map(([unit, group]) => ({ unit, group, weights: weightsOf(group) }));
  const rivals = new Float64Array(levels.length);
  for (const { weights } of parts) for (let level = 0; level < levels.length; level += 1) if ((weights[level] as number) > 0) rivals[level] = (rivals[level] as number) + 1;
  for (const { unit, group, weights } of parts) {
    if (unit === newLine) continue;
    const probability = node.probability * interpolated(weights, node.weights, rivals);
    if (probability < least) continue;
    const child: FutureNode = { parent: node, depth: node.depth + 1, unit, probability, futures: group, weights, children: [] };
    node.children.push(child);
    grow(child);
  }
}

function weightsOf(futures: readonly Future[]): Float64Array {
  const weights = new Float64Array(levels.length);
  for (const { level, weight } of futures) for (let l = 0; l <= level; l += 1) weights[l] = (weights[l] as number) + weight;
  return weights;
}

function interpolated(weights: Float64Array, all: Float64Array, rivals: Float64Array): number {
  let probability = 0;
  for (let level = 0; level < levels.length && (all[level] as number) > 0; level += 1) {
    const total = all[level] as number;
    if (all[level + 1] === total) continue;
    probability = (Math.max((weights[level] as number) - discount, 0) + discount * (rivals[level] as number) * probability) / total;
  }
  return Math.min(1, probability);
}

/** The text of a node. */
export function textOf(node: FutureNode): string {
  let text = '';
  for (let at: FutureNode = node; at.parent; at = at.parent) text = String.fromCharCode(at.unit) + text;
  return text;
}
