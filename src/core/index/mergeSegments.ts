import type { DocumentRecord } from '../corpus/document';
import { signatureLength } from '../corpus/signature';
import { PackedFindings } from '../template/mining/packedFindings';
import { GrowingNumbers, GrowingText } from './growing';
import { mergePhrases } from './mergePhrases';
import { mergePostings } from './mergePostings';
import { PassageColumnsBuilder, type PassageRow } from './passageColumnsBuilder';
import type { PassageColumns, Segment } from './segment';

/** A segment with which of its documents are to go on: 1 for those. */
export interface MergePart {
  segment: Segment;
  live: Uint8Array;
}

/** A part with the numbers that its documents and passages get in the whole; -1 for those that end. */
export interface NumberedPart extends MergePart {
  documents: Int32Array;
  passages: Int32Array;
  /** Where the text of each passage that goes on begins in the whole. */
  textAt: Uint32Array;
}

/**
 * One segment that holds what stands in several: documents in the order of the parts and within them, nothing cut or counted anew. As if the
 * documents had been built into one segment, but that a sequence of words counts as recurring only where one part found it so.
 */
export function mergeSegments(parts: readonly MergePart[]): Segment {
  const documents: DocumentRecord[] = [];
  const documentStart = new GrowingNumbers();
  const signatures = new GrowingNumbers();
  const text = new GrowingText(1 << 16);
  const passages = new PassageColumnsBuilder();
  const numbered = parts.map((part): NumberedPart => {
    const { segment, live } = part;
    const { textStart } = segment.passages;
    const newDocuments = new Int32Array(live.length).fill(-1);
    const newPassages = new Int32Array(segment.passages.document.length).fill(-1);
    const textAt = new Uint32Array(newPassages.length);
    live.forEach((isLive, document) => {
      if (isLive === 0) return;
      const start = segment.documentStart[document] as number;
      const end = segment.documentStart[document + 1] as number;
      documentStart.push(passages.size);
      for (const component of segment.signatures.subarray(document * signatureLength, (document + 1) * signatureLength)) signatures.push(component);
      newDocuments[document] = documents.push(segment.documents[document] as DocumentRecord) - 1;
      const textFrom = textStart[start] as number;
      for (let passage = start; passage < end; passage += 1) {
        textAt[passage] = text.length + (textStart[passage] as number) - textFrom;
        newPassages[passage] = passages.size;
        passages.add(rowOf(segment.passages, passage, newDocuments[document] as number, textAt[passage] as number));
      }
      text.pushUnits(segment.passages.text.subarray(textFrom, textStart[end]));
    });
    return { ...part, documents: newDocuments, passages: newPassages, textAt };
  });
  documentStart.push(passages.size);
  const units = text.units.slice();
  const findings = numbered.flatMap(({ segment, documents: to }) =>
    segment.findings.findings.flatMap((finding) => ((to[finding.document] as number) < 0 ? [] : [{ ...finding, document: to[finding.document] as number }])),
  );
  return {
    segmenterId: parts[0]?.segment.segmenterId ?? '',
    isBare: parts.some(({ segment }) => segment.isBare),
    documents,
    documentStart: documentStart.values.slice(),
    signatures: signatures.values.slice(),
    passages: passages.build(units),
    postings: mergePostings(numbered),
    phrases: mergePhrases(numbered, units.length),
    findings: PackedFindings.of(findings),
  };
}

function rowOf({ line, headingPath, headingPaths, termCount, move, position, fingerprint }: PassageColumns, passage: number, document: number, textAt: number): PassageRow {
  return {
    document,
    line: line[passage] as number,
    headingPath: headingPaths[headingPath[passage] as number] as string[],
    termCount: termCount[passage] as number,
    move: move[passage] as number,
    position: position[passage] as number,
    fingerprint: fingerprint[passage] as number,
    textAt,
  };
}
