import { PackedFindings } from '../template/mining/packedFindings';
import type { Segment } from './segment';
import { StringTable } from './stringTable';

/**
 * A segment as bytes. Layout: magic, format version, length of the directory, directory (JSON: every column's type, offset
 * and length, and the small parts that are not columns), then the columns, each aligned to 4 bytes, little-endian.
 * Decoding copies nothing: columns are views of the bytes. Damage is the store's business, which checks a digest.
 */

const magic = 0x4a474b31; // "JGK1"
/** Raised whenever the layout or the meaning of a column changes; segments of another version are rebuilt. */
export const segmentVersion = 4;

const types = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array } as const;
type Column = Uint8Array | Uint16Array | Uint32Array;
interface Directory {
  small: Pick<Segment, 'segmenterId' | 'isBare' | 'documents'> & { headingPaths: string[][]; categories: string[] };
  columns: { name: string; type: keyof typeof types; offset: number; length: number }[];
}

function columnsOf({ documentStart, signatures, passages, postings, phrases, findings }: Segment): Record<string, Column> {
  return {
    'document.start': documentStart,
    'document.signature': signatures,
    'passage.document': passages.document,
    'passage.line': passages.line,
    'passage.headingPath': passages.headingPath,
    'passage.termCount': passages.termCount,
    'passage.move': passages.move,
    'passage.position': passages.position,
    'passage.fingerprint': passages.fingerprint,
    'passage.textStart': passages.textStart,
    'passage.text': passages.text,
    'term.units': postings.terms.units,
    'term.starts': postings.terms.starts,
    'posting.start': postings.start,
    'posting.entries': postings.entries,
    'phrase.at': phrases.at,
    'phrase.length': phrases.length,
    'phrase.kind': phrases.kind,
    'phrase.category': phrases.category,
    'phrase.moves': phrases.moves,
    'phrase.use': phrases.use,
    'phrase.occurrences': phrases.occurrences,
    'phrase.extra': phrases.extra,
    findings: findings.bytes,
  };
}

export function encodeSegment(segment: Segment): Uint8Array {
  const columns = columnsOf(segment);
  const { segmenterId, isBare, documents, passages, phrases } = segment;
  const directory: Directory = {
    small: { segmenterId, isBare, documents, headingPaths: passages.headingPaths, categories: phrases.categories },
    columns: [],
  };
  let offset = 0;
  for (const [name, column] of Object.entries(columns)) {
    directory.columns.push({ name, type: `u${column.BYTES_PER_ELEMENT * 8}` as keyof typeof types, offset, length: column.length });
    offset += align(column.byteLength);
  }
  const head = new TextEncoder().encode(JSON.stringify(directory));
  const base = align(12 + head.length);
  const bytes = new Uint8Array(base + offset);
  new Uint32Array(bytes.buffer, 0, 3).set([magic, segmentVersion, head.length]);
  bytes.set(head, 12);
  directory.columns.forEach(({ name, offset: at }) => {
    const column = columns[name] as Column;
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), base + at);
  });
  return bytes;
}

/** The segment, or undefined when the bytes are not a segment of this version. `bytes` must not change afterwards. */
export function decodeSegment(bytes: Uint8Array): Segment | undefined {
  // Not `slice`, which on a Buffer does not copy.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  if (aligned.byteLength < 12) return undefined;
  const [found, version, headLength] = new Uint32Array(aligned.buffer, aligned.byteOffset, 3) as unknown as [number, number, number];
  if (found !== magic || version !== segmentVersion || 12 + headLength > aligned.byteLength) return undefined;
  const directory = parseDirectory(aligned.subarray(12, 12 + headLength));
  if (!directory) return undefined;
  const base = aligned.byteOffset + align(12 + headLength);
  const columns = new Map<string, Column>();
  for (const { name, type, offset, length } of directory.columns) {
    const Type = types[type];
    if (base + offset + length * Type.BYTES_PER_ELEMENT > aligned.byteOffset + aligned.byteLength) return undefined;
    columns.set(name, new Type(aligned.buffer as ArrayBuffer, base + offset, length));
  }
  return segmentOf(directory, columns);
}

function segmentOf({ small }: Directory, columns: ReadonlyMap<string, Column>): Segment {
  const u8 = (name: string) => columns.get(name) as Uint8Array;
  const u16 = (name: string) => columns.get(name) as Uint16Array;
  const u32 = (name: string) => columns.get(name) as Uint32Array;
  const { segmenterId, isBare, documents, headingPaths, categories } = small;
  return {
    segmenterId,
    isBare,
    documents,
    documentStart: u32('document.start'),
    signatures: u32('document.signature'),
    passages: {
      document: u32('passage.document'),
      line: u32('passage.line'),
      headingPath: u32('passage.headingPath'),
      headingPaths,
      termCount: u32('passage.termCount'),
      move: u8('passage.move'),
      position: u8('passage.position'),
      fingerprint: u32('passage.fingerprint'),
      textStart: u32('passage.textStart'),
      text: u16('passage.text'),
    },
    postings: { terms: new StringTable(u16('term.units'), u32('term.starts')), start: u32('posting.start'), entries: u32('posting.entries') },
    phrases: {
      at: u32('phrase.at'),
      length: u8('phrase.length'),
      kind: u8('phrase.kind'),
      category: u8('phrase.category'),
      categories,
      moves: u8('phrase.moves'),
      use: u32('phrase.use'),
      occurrences: u32('phrase.occurrences'),
      extra: u16('phrase.extra'),
    },
    findings: new PackedFindings(u8('findings')),
  };
}

function parseDirectory(bytes: Uint8Array): Directory | undefined {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Directory;
  } catch {
    return undefined;
  }
}

function align(length: number): number {
  return (length + 3) & ~3;
}
