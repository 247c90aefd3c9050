import { belowTitle, movesOf, type Move, type MoveKind } from './moves';
import { outlineOf, type OutlineNode } from './outline';

/** A part of a speech as its outline shows it: a move, or a heading, point or series item. Offsets are UTF-16, half-open. */
export interface StructurePart {
  /** `帽子`, `一、统一思想`. */
  label: string;
  kind: 'move' | 'heading' | 'point';
  start: number;
  end: number;
  /** What stands for the part: its heading, or the first line of a move. */
  labelStart: number;
  labelEnd: number;
  children: StructurePart[];
}

export const moveNames: Record<MoveKind, string> = {
  salutation: '称呼',
  opening: '帽子',
  review: '成绩',
  transition: '过渡',
  body: '主体',
  safeguard: '保障',
  closing: '结尾',
  ending: '收束',
};
const longestLabel = 60;

/**
 * A speech as a writer sees it: moves before and behind the body, with the points made in them, and the sections of the body
 * themselves. Parts nest and never overlap.
 */
export function structureOf(text: string): StructurePart[] {
  const whole = outlineOf(text);
  const outline = belowTitle(whole);
  return movesOf(text, whole).flatMap((move) => {
    const within = outline.filter(({ start }) => start >= move.start && start < move.end).map((node) => partOf(text, node, move.end));
    const holdsSections = within.some(({ kind }) => kind === 'heading');
    return holdsSections ? within : [{ ...movePart(text, move), children: within }];
  });
}

function movePart(text: string, { kind, start, end }: Move): Omit<StructurePart, 'children'> {
  const stop = trimmedEnd(text, start, end);
  const newline = text.indexOf('\n', start);
  const labelEnd = newline === -1 || newline > stop ? stop : trimmedEnd(text, start, newline);
  return { label: moveNames[kind], kind: 'move', start, end: stop, labelStart: start, labelEnd };
}

function partOf(text: string, node: OutlineNode, limit: number): StructurePart {
  const end = trimmedEnd(text, node.headingEnd, Math.min(node.end, limit));
  const heading = text.slice(node.headingStart, node.headingEnd);
  const label = `${node.enumerator}${heading.length > longestLabel ? `${heading.slice(0, longestLabel)}…` : heading}`;
  return {
    label: label === '' ? '（空标题）' : label,
    kind: node.isSeries || node.isInline ? 'point' : 'heading',
    start: node.start,
    end,
    labelStart: node.start,
    labelEnd: Math.min(node.headingEnd, end),
    children: node.children.filter(({ start }) => start < end).map((child) => partOf(text, child, end)),
  };
}

function trimmedEnd(text: string, start: number, end: number): number {
  let stop = end;
  while (stop > start && /\s/u.test(text.charAt(stop - 1))) stop -= 1;
  return stop;
}
