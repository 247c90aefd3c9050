import type { FutureNode } from './futureTree';

/** Candidates that are looked at more closely. */
const most = 32;
/** One character is no suggestion. */
const shortest = 2;
/** A text that nearly always goes on in one way is left to the longer one. */
const goesOn = 0.98;

/** The texts worth looking at: those behind which ways part, likely and long ones first. */
export function candidatesIn(root: FutureNode): FutureNode[] {
  const found: FutureNode[] = [];
  collect(root, found);
  return found.sort((a, z) => z.probability * z.depth - a.probability * a.depth).slice(0, most);
}

function collect(node: FutureNode, found: FutureNode[]): void {
  let likeliest = 0;
  for (const child of node.children) {
    likeliest = Math.max(likeliest, child.probability);
    collect(child, found);
  }
  if (node.depth >= shortest && likeliest < goesOn * node.probability) found.push(node);
}
