import { countCharacters } from './duration';
import { moveKinds, movesOf, type MoveKind } from './moves';
import { outlineOf } from './outline';
import { shapeOf, type Shape } from './shape';
import { moveNames, structureOf, type StructurePart } from './structure';

/** One line of the report: a part of the draft, or a move that it lacks. Offsets are UTF-16. */
export interface ReportPart {
  label: string;
  kind: StructurePart['kind'] | 'missing';
  /** Set for moves, present or missing. */
  move?: MoveKind;
  start: number;
  characters: number;
  /** Median over speeches of the genre, where enough of them have such a part. */
  usual?: number;
  children: ReportPart[];
}

export interface StructureReport {
  parts: ReportPart[];
  characters: number;
  /** Median length of speeches of the genre, when there are enough. */
  usual?: number;
}

/** Below this many speeches a median says nothing. */
const enough = 3;
/** What a speech has when too few others tell. */
const expected: readonly MoveKind[] = ['salutation', 'opening', 'body', 'closing'];
/** A move that this share of speeches have is missed. */
const customary = 0.6;

/** The parts of a draft with their lengths, beside those of `peers`: other speeches of its genre. */
export function structureReport(text: string, peers: readonly Shape[]): StructureReport {
  const usualOf = (value: (shape: Shape) => number | undefined): { usual?: number } => {
    const values = peers.map(value).filter((each): each is number => each !== undefined && each > 0);
    return values.length >= enough ? { usual: median(values) } : {};
  };
  const section = usualOf(({ moves, sections }) => (sections > 0 ? ((moves.body ?? 0) + (moves.safeguard ?? 0)) / sections : undefined));
  const kinds = new Map(movesOf(text, outlineOf(text)).map((move) => [move.start, move.kind]));
  const partOf = (part: StructurePart, depth: number): ReportPart => {
    const move = part.kind === 'move' ? kinds.get(part.start) : undefined;
    const usual = move ? usualOf(({ moves }) => moves[move]) : part.kind === 'heading' && depth === 0 ? section : {};
    return {
      label: part.label,
      kind: part.kind,
      start: part.start,
      characters: countCharacters(text.slice(part.start, part.end)),
      ...(move && { move }),
      ...usual,
      children: part.children.map((child) => partOf(child, depth + 1)),
    };
  };
  const parts = structureOf(text).map((part) => partOf(part, 0));
  const shape = shapeOf(text);
  return {
    parts: withMissing(parts, shape, peers, kinds, text.length),
    characters: Object.values(shape.moves).reduce((sum, each) => sum + each, 0),
    ...usualOf(({ moves }) => Object.values(moves).reduce((sum, each) => sum + each, 0)),
  };
}

/** Puts the moves that are missed where they belong: before the first part of a later move. */
function withMissing(parts: readonly ReportPart[], shape: Shape, peers: readonly Shape[], kinds: ReadonlyMap<number, MoveKind>, end: number): ReportPart[] {
  const result = [...parts];
  const moveAt = (start: number) => [...kinds].filter(([from]) => from <= start).at(-1)?.[1] ?? 'body';
  for (const move of [...moveKinds].reverse()) {
    if (shape.moves[move] !== undefined || !isMissed(move, peers) || (move === 'body' && shape.sections > 0)) continue;
    const later = result.findIndex((part) => moveKinds.indexOf(part.move ?? moveAt(part.start)) > moveKinds.indexOf(move));
    const at = later === -1 ? result.length : later;
    const usual = peers.map(({ moves }) => moves[move]).filter((each): each is number => each !== undefined);
    result.splice(at, 0, {
      label: moveNames[move],
      kind: 'missing',
      move,
      start: result[at]?.start ?? end,
      characters: 0,
      ...(usual.length >= enough && { usual: median(usual) }),
      children: [],
    });
  }
  return result;
}

function isMissed(move: MoveKind, peers: readonly Shape[]): boolean {
  if (peers.length < enough) return expected.includes(move);
  return peers.filter(({ moves }) => moves[move] !== undefined).length >= customary * peers.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, z) => a - z);
  const middle = sorted.length >> 1;
  return Math.round(sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2);
}
