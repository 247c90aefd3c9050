import { signatureLength } from '../../src/core/corpus/signature';
import type { LiveSegment } from '../../src/core/index/liveSegment';
import { decodeUnits } from '../../src/core/index/stringTable';

/** All that some segments hold of documents that stand, by the paths of the documents: the same however the documents lie in segments. */
export interface LiveContents {
  documents: Record<string, { record: unknown; signature: number[]; passages: unknown[]; findings: unknown[] }>;
  /** Word → `path:passage:impact`, ascending. */
  postings: Record<string, string[]>;
  /** Phrase → how often in each document, and the strongest kind it was seen as. */
  phrases: Record<string, { kind: number; uses: Record<string, number> }>;
}

/** Looks at every part of every segment, one by one. */
export function liveContents(segments: readonly LiveSegment[]): LiveContents {
  const contents: LiveContents = { documents: {}, postings: {}, phrases: {} };
  for (const live of segments) {
    const { segment } = live;
    const { passages, documentStart, postings, phrases, findings, signatures } = segment;
    const stands = (document: number) => live.live[document] === 1;
    const pathOf = (document: number) => (segment.documents[document] as { path: string }).path;
    segment.documents.forEach((record, document) => {
      if (!stands(document)) return;
      const start = documentStart[document] as number;
      const end = documentStart[document + 1] as number;
      contents.documents[record.path] = {
        record,
        signature: [...signatures.subarray(document * signatureLength, (document + 1) * signatureLength)],
        passages: Array.from({ length: end - start }, (_, i) => passageAt(live, start + i, document)),
        findings: findings.findings.filter((finding) => finding.document === document).map(({ document: _, ...finding }) => finding),
      };
    });
    for (let term = 0; term < postings.terms.size; term += 1) {
      for (const entry of postings.entries.subarray(postings.start[term], postings.start[term + 1])) {
        const passage = entry >>> 8;
        const document = passages.document[passage] as number;
        if (!stands(document)) continue;
        const place = `${pathOf(document)}:${passage - (documentStart[document] as number)}:${entry & 0xff}`;
        (contents.postings[postings.terms.at(term)] ??= []).push(place);
      }
    }
    for (let i = 0; i < live.phrases.size; i += 1) {
      const uses = [...live.phrases.occurrences(i)].filter(([document]) => stands(document));
      if (uses.length === 0) continue;
      const known = (contents.phrases[live.phrases.at(i)] ??= { kind: Number.POSITIVE_INFINITY, uses: {} });
      known.kind = Math.min(known.kind, phrases.kind[i] as number);
      for (const [document, count] of uses) known.uses[pathOf(document)] = count;
    }
  }
  for (const places of Object.values(contents.postings)) places.sort();
  return contents;
}

function passageAt({ segment: { passages } }: LiveSegment, i: number, document: number) {
  return {
    belongs: passages.document[i] === document,
    text: decodeUnits(passages.text, passages.textStart[i] as number, passages.textStart[i + 1] as number),
    headingPath: passages.headingPaths[passages.headingPath[i] as number],
    line: passages.line[i],
    termCount: passages.termCount[i],
    move: passages.move[i],
    position: passages.position[i],
    fingerprint: passages.fingerprint[i],
  };
}
