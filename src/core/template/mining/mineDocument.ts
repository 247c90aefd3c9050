import { movesOf, type Move, type MoveKind } from '../../speech/moves';
import { outlineOf, type OutlineNode } from '../../speech/outline';
import { clauseRuns } from './clauseRuns';
import { findFigures } from './figures';
import type { Finding, Tokenise } from './finding';
import { siblingSeries } from './siblingSeries';

/** One frame gives at most this many findings in a document. */
const mostOfAFrame = 8;

/** The frames that a document uses, in no particular order. Linear in its length. `outline` and `moves` are those of `text`. */
export function mineDocument(
  document: number,
  text: string,
  tokenise: Tokenise,
  outline: readonly OutlineNode[] = outlineOf(text),
  moves: readonly Move[] = movesOf(text, outline),
): Finding[] {
  const series = [...siblingSeries(text, outline, tokenise), ...clauseRuns(text, tokenise)];
  // A heading may be a figure of speech; then the series says more.
  const key = (frame: string, limb: readonly string[] = []) => [frame, ...limb].join('\n');
  const inSeries = new Set(series.flatMap(({ frame, limbs }) => limbs.map((limb) => key(frame, limb))));
  const figures = findFigures(text).filter(({ frame, limbs: [limb] }) => !inSeries.has(key(frame, limb)));
  const found = [...series, ...figures].sort((a, b) => a.start - b.start);
  const seen = new Map<string, Set<string>>();
  const findings: Finding[] = [];
  for (const { start, ...finding } of found) {
    const limbs = seen.get(finding.frame) ?? new Set();
    const fillers = finding.limbs.flat().join('\n');
    if (limbs.has(fillers) || limbs.size >= mostOfAFrame) continue;
    seen.set(finding.frame, limbs.add(fillers));
    findings.push({ document, ...finding, move: moveAt(moves, start) });
  }
  return findings;
}

function moveAt(moves: readonly Move[], offset: number): MoveKind {
  return moves.findLast(({ start }) => start <= offset)?.kind ?? 'body';
}
