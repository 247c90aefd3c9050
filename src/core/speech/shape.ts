import { countCharacters } from './duration';
import { belowTitle, movesOf, type Move, type MoveKind } from './moves';
import { outlineOf, type OutlineNode } from './outline';

/** How long the parts of a speech are. */
export interface Shape {
  /** Characters that are not white space, by move; moves that it does not have are missing. */
  moves: Partial<Record<MoveKind, number>>;
  /** Sections of the body. */
  sections: number;
}

/** `outline` and `moves` are those of `text`, where they are at hand. */
export function shapeOf(text: string, outline: readonly OutlineNode[] = outlineOf(text), moves: readonly Move[] = movesOf(text, outline)): Shape {
  const lengths: Shape['moves'] = {};
  for (const { kind, start, end } of moves) lengths[kind] = (lengths[kind] ?? 0) + countCharacters(text.slice(start, end));
  return { moves: lengths, sections: belowTitle(outline).filter(({ isInline, isSeries }) => !isInline && !isSeries).length };
}
