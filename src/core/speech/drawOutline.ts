import { outlineOf, walkOutline } from './outline';

/** The outline as lines: two spaces a level, enumerator, space, heading up to its first `。`. */
export function drawOutline(text: string): string[] {
  return [...walkOutline(outlineOf(text))].map(
    ({ node, depth }) => `${'  '.repeat(depth)}${node.enumerator} ${text.slice(node.headingStart, node.headingEnd)}`,
  );
}
