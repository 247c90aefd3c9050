import { outlineOf, type OutlineNode } from './outline';

/** A node of the outline, with its siblings (itself among them) in order. */
export interface Family {
  node: OutlineNode;
  siblings: readonly OutlineNode[];
}

/** The innermost node whose enumerator or heading stands at the offset, with its siblings. */
export function familyAt(text: string, offset: number): Family | undefined {
  return find(outlineOf(text), offset, ({ start, headingEnd }) => offset >= start && offset <= headingEnd);
}

/** The innermost node that the offset lies in, with its siblings. */
export function familyAround(text: string, offset: number): Family | undefined {
  return find(outlineOf(text), offset, ({ start, end }) => offset >= start && offset <= end);
}

function find(siblings: readonly OutlineNode[], offset: number, isAt: (node: OutlineNode) => boolean): Family | undefined {
  // From behind: where one ends and the next begins, the place is the next one's.
  for (const node of [...siblings].reverse()) {
    const inner = offset >= node.start && offset <= node.end ? find(node.children, offset, isAt) : undefined;
    if (inner) return inner;
    if (isAt(node)) return { node, siblings };
  }
  return undefined;
}
