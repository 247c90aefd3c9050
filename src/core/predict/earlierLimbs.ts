import type { LiveSegment } from '../index/liveSegment';
import { fillFrame, frameOf } from '../template/mining/frame';

/** A limb that stood beside such siblings in earlier speeches. */
export interface EarlierLimb {
  text: string;
  /** Title of one speech that has it. */
  title: string;
  documents: number;
}

/**
 * Limbs of earlier series that have one of these siblings, those that followed it first; then limbs of series whose frame fits all of
 * them, by how many speeches have them. At most `limit`, none of them a sibling.
 */
export function earlierLimbs(segments: readonly LiveSegment[], siblings: readonly string[], limit: number): EarlierLimb[] {
  const followers = new Map<string, EarlierLimb>();
  const likes = new Map<string, EarlierLimb>();
  for (const segment of segments) {
    for (const { document, frame, shape, limbs } of segment.segment.findings.findings) {
      if (segment.live[document] === 0 || shape === 'sentence') continue;
      const pieces = frameOf(frame);
      if (!siblings.some((sibling) => fits(sibling, pieces))) continue;
      const texts = limbs.map((fillers) => fillFrame(pieces, fillers));
      const at = texts.findLastIndex((text) => siblings.includes(text));
      const title = segment.segment.documents[document]?.title ?? '';
      if (at !== -1) for (const text of [...texts.slice(at + 1), ...texts.slice(0, at)]) note(followers, text, title);
      else if (siblings.every((sibling) => fits(sibling, pieces))) for (const text of texts) note(likes, text, title);
    }
  }
  const known = new Set(siblings);
  const byUse = [...likes.values()].sort((a, z) => z.documents - a.documents);
  const found: EarlierLimb[] = [];
  for (const limb of [...followers.values(), ...byUse]) {
    if (found.length === limit) break;
    if (!known.has(limb.text)) found.push(limb);
    known.add(limb.text);
  }
  return found;
}

function note(limbs: Map<string, EarlierLimb>, text: string, title: string): void {
  const limb = limbs.get(text);
  if (limb) limb.documents += 1;
  else limbs.set(text, { text, title, documents: 1 });
}

/** Whether a text has the pieces of a frame in order, the first at its beginning and the last at its end. */
function fits(text: string, pieces: readonly string[]): boolean {
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return pieces.some((piece) => piece !== '');
}
