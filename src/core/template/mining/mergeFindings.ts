import type { LiveSegment } from '../../index/liveSegment';
import { genreOf } from '../../speech/genre';
import type { MoveKind } from '../../speech/moves';
import type { Finding, FindingShape } from './finding';
import { frameOf } from './frame';
import { slotType, type SlotType } from './slotType';

/** A frame over all documents that use it. */
export interface MinedFrame {
  frame: string;
  shape: FindingShape;
  joint: Finding['joint'];
  move: MoveKind;
  slots: { type: SlotType; fillers: { text: string; count: number }[] }[];
  /** A series as one document has it: the fillers of each limb. */
  example: string[][];
  documents: FrameSource[];
}

export interface FrameSource {
  segment: LiveSegment;
  /** Index into the documents of the segment. */
  document: number;
  title: string;
  genre: string;
}

interface Gathering {
  findings: Finding[];
  documents: Map<string, FrameSource>;
}

/** Fillers kept for a slot, the most common first. */
const mostFillers = 12;

/**
 * The frames that the standing documents of `segments` use, those that most documents use first. A run of clauses that only one
 * document has is kept when more than one word of it is fixed: the rest are lists of kinds.
 */
export function mergeFindings(segments: readonly LiveSegment[]): MinedFrame[] {
  const gatherings = new Map<string, Gathering>();
  for (const segment of segments) {
    for (const finding of segment.segment.findings.findings) {
      if (segment.live[finding.document] === 0) continue;
      const gathering = gatherings.get(finding.frame) ?? { findings: [], documents: new Map<string, FrameSource>() };
      gathering.findings.push(finding);
      gathering.documents.set(`${segment.tag}:${finding.document}`, sourceOf(segment, finding.document));
      gatherings.set(finding.frame, gathering);
    }
  }
  const merged = [...gatherings].map(([frame, gathering]) => toFrame(frame, gathering));
  return merged.filter(isKept).sort((a, b) => b.documents.length - a.documents.length || variety(b) - variety(a));
}

function isKept({ shape, frame, documents }: MinedFrame): boolean {
  return shape !== 'run' || documents.length > 1 || frameOf(frame).filter((piece) => piece !== '').length > 1;
}

function sourceOf(segment: LiveSegment, document: number): FrameSource {
  const { title, facts } = segment.segment.documents[document] as { title: string; facts: Record<string, string> };
  return { segment, document, title, genre: genreOf(title, facts) };
}

function toFrame(frame: string, { findings, documents }: Gathering): MinedFrame {
  const pieces = frameOf(frame);
  const shape = commonest(findings.map((finding) => finding.shape));
  const ofShape = findings.filter((finding) => finding.shape === shape);
  const slots = pieces.slice(1).map((after, i) => {
    const counts = new Map<string, number>();
    for (const limb of findings.flatMap(({ limbs }) => limbs)) {
      const filler = limb[i] as string;
      counts.set(filler, (counts.get(filler) ?? 0) + 1);
    }
    const fillers = [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
    return { type: slotType(pieces[i] as string, after, [...counts.keys()]), fillers: fillers.slice(0, mostFillers) };
  });
  return {
    frame,
    shape,
    joint: commonest(ofShape.map(({ joint }) => joint)),
    move: commonest(ofShape.map(({ move }) => move)),
    slots,
    // A series of usual length shows best what the frame is for.
    example: [...ofShape].sort((a, b) => Math.abs(a.limbs.length - 3) - Math.abs(b.limbs.length - 3))[0]?.limbs ?? [],
    documents: [...documents.values()],
  };
}

function variety({ slots }: MinedFrame): number {
  return slots.reduce((sum, { fillers }) => sum + fillers.length, 0);
}

function commonest<T>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}
