import type { DocumentRecord } from '../corpus/document';
import { signatureLength } from '../corpus/signature';
import { PackedFindings } from '../template/mining/packedFindings';
import { GrowingNumbers, GrowingText } from './growing';
import { mergePhrases } from './mergePhrases';
import { mergePostings } from './mergePostings';
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
  const passages = new PassageMerger();
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
        newPassages[passage] = passages.add(segment.passages, passage, newDocuments[document] as number, textAt[passage] as number);
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

const numberColumns = ['document', 'line', 'headingPath', 'termCount', 'move', 'position', 'fingerprint', 'textStart'] as const;

/** Puts passages of several segments together. */
class PassageMerger {
  private readonly columns = Object.fromEntries(numberColumns.map((name) => [name, new GrowingNumbers()])) as Record<(typeof numberColumns)[number], GrowingNumbers>;
  private readonly headingPaths: string[][] = [];
  private readonly headingPathIds = new Map<string, number>();

  get size(): number {
    return this.columns.document.length;
  }

  /** Gives the passage's new number. */
  add(from: PassageColumns, passage: number, document: number, textAt: number): number {
    const { columns } = this;
    for (const name of ['line', 'termCount', 'move', 'position', 'fingerprint'] as const) columns[name].push(from[name][passage] as number);
    columns.headingPath.push(this.headingPathId(from.headingPaths[from.headingPath[passage] as number] as string[]));
    columns.textStart.push(textAt);
    return columns.document.push(document) - 1;
  }

  build(text: Uint16Array): PassageColumns {
    const { document, line, headingPath, termCount, move, position, fingerprint, textStart } = this.columns;
    textStart.push(text.length);
    return {
      document: document.values.slice(),
      line: line.values.slice(),
      headingPath: headingPath.values.slice(),
      headingPaths: this.headingPaths,
      termCount: termCount.values.slice(),
      move: Uint8Array.from(move.values),
      position: Uint8Array.from(position.values),
      fingerprint: fingerprint.values.slice(),
      textStart: textStart.values.slice(),
      text,
    };
  }

  private headingPathId(path: string[]): number {
    const key = path.join('\n');
    let id = this.headingPathIds.get(key);
    if (id === undefined) this.headingPathIds.set(key, (id = this.headingPaths.push(path) - 1));
    return id;
  }
}
