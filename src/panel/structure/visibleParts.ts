import type { Position, StructurePartView } from '../../protocol/requests';

/** A part as one row of the tree. */
export interface PartRow {
  part: StructurePartView;
  /** The labels from the outermost part to this one: the same part keeps it while the draft changes elsewhere. */
  key: string;
  /** 1 for the outermost. */
  level: number;
  /** 1 for the first of its siblings. */
  place: number;
  siblings: number;
}

/** The parts as rows in reading order, those inside of collapsed ones left out. */
export function visibleParts(parts: readonly StructurePartView[], collapsed: ReadonlySet<string>): PartRow[] {
  const rows: PartRow[] = [];
  const visit = (siblings: readonly StructurePartView[], above: string, level: number): void => {
    siblings.forEach((part, i) => {
      const key = `${above}\n${part.label}`;
      rows.push({ part, key, level, place: i + 1, siblings: siblings.length });
      if (!collapsed.has(key)) visit(part.children, key, level + 1);
    });
  };
  visit(parts, '', 1);
  return rows;
}

/** The row of the innermost visible part that a place of the draft is in; undefined above the first. */
export function rowAt(rows: readonly PartRow[], { line, character }: Position): PartRow | undefined {
  const isBefore = ({ position }: StructurePartView) => position.line < line || (position.line === line && position.character <= character);
  return rows.findLast(({ part }) => part.kind !== 'missing' && isBefore(part));
}
