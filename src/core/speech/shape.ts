import { countCharacters } from './duration';
import { belowTitle, movesOf, type MoveKind } from './moves';
import { outlineOf } from './outline';

/** How long the parts of a speech are. */
export interface Shape {
  /** Characters that are not white space, by move; moves that it does not have are missing. */
  moves: Partial<Record<MoveKind, number>>;
  /** Sections of the body. */
  sections: number;
}

export function shapeOf(text: string): Shape {
  const outline = outlineOf(text);
  const moves: Shape['moves'] = {};
  for (const { kind, start, end } of movesOf(text, outline)) moves[kind] = (moves[kind] ?? 0) + countCharacters(text.slice(start, end));
  return { moves, sections: belowTitle(outline).filter(({ isInline, isSeries }) => !isInline && !isSeries).length };
}
