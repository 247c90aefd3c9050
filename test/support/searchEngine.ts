import type { SourceDocument } from '../../src/core/corpus/document';
import { passagesOf } from '../../src/core/corpus/passages';
import { gatherPhrases } from '../../src/core/index/gatherPhrases';
import { LiveSegment } from '../../src/core/index/liveSegment';
import { mergeSegments } from '../../src/core/index/mergeSegments';
import type { Segment } from '../../src/core/index/segment';
import { SegmentBuilder } from '../../src/core/index/segmentBuilder';
import { passageText } from '../../src/core/search/hit';
import { search } from '../../src/core/search/search';
import { completePhrases } from '../../src/core/predict/completePhrases';
import { segmentsToMerge, type SegmentSize } from '../../src/server/corpus/mergePolicy';
import type { Segmenter } from '../../src/core/text/segmenter';

/** The engine as it is measured: the one place of the measurements that knows how it is called. */

/** A passage that can be found, with everything that the engine indexes of it. */
export interface Unit {
  /** Path of its document. */
  path: string;
  /** Zero-based line of the source. */
  line: number;
  text: string;
  headingPath: readonly string[];
}

export type Found = Pick<Unit, 'path' | 'line' | 'text'>;

/** An index of some documents. */
export type Piece = Segment;

/** At most this many passages of one document, as in the panel. */
const perDocument = 3;

/** What the engine finds as one, in the order of the text. */
export function unitsOf({ path, text, firstLine }: SourceDocument): Unit[] {
  return passagesOf(text, firstLine).filter(({ isSearchable }) => isSearchable).map((passage) => ({ ...passage, path }));
}

/** What a peer is given of a unit: the same words that our index holds of it. */
export function peerText({ text, headingPath }: Unit): string {
  return [text, ...headingPath].join('\n');
}

export function pieceOf(documents: Iterable<SourceDocument>, segmenter: Segmenter): Piece {
  const builder = new SegmentBuilder(segmenter);
  for (const document of documents) builder.addSpeech(document);
  return builder.build();
}

/** UTF-16 code units in a piece, as the indexing process cuts them. */
const pieceLength = 1_500_000;

/** The index of a large archive, in pieces as the product keeps them once all is gathered: made bare and batch by batch, then merged. */
export function piecesOf(documents: Iterable<SourceDocument>, segmenter: Segmenter): Piece[] {
  const pieces = new Map([...barePiecesOf(documents, segmenter)].map((piece, i) => [String(i), piece]));
  for (let made = pieces.size; ; made += 1) {
    const chosen = segmentsToMerge([...pieces].map(([id, piece]) => sizeOf(id, piece)));
    if (chosen.length === 0) return [...pieces.values()];
    const parts = chosen.map((id) => pieces.get(id) as Piece);
    const merged = mergeSegments(parts.map((segment) => ({ segment, live: new Uint8Array(segment.documents.length).fill(1) })));
    for (const id of chosen) pieces.delete(id);
    pieces.set(String(made), merged.isBare ? gatherPhrases(merged, segmenter) : merged);
  }
}

function* barePiecesOf(documents: Iterable<SourceDocument>, segmenter: Segmenter): Generator<Piece> {
  const newBuilder = () => new SegmentBuilder(segmenter, true);
  let builder = newBuilder();
  for (const document of documents) {
    builder.addSpeech(document);
    if (builder.textLength < pieceLength) continue;
    yield builder.build();
    builder = newBuilder();
  }
  if (builder.documentCount > 0) yield builder.build();
}

function sizeOf(id: string, { passages, documents, isBare }: Piece): SegmentSize {
  return { id, textLength: passages.text.length, documents: documents.length, standing: documents.length, isBare };
}

export class SearchEngine {
  readonly segments: readonly LiveSegment[];

  constructor(pieces: readonly Piece[], private readonly segmenter: Segmenter) {
    this.segments = pieces.map((piece, i) => new LiveSegment(piece, () => true, String(i)));
  }

  /** What a writer who types the query is shown, best first. */
  search(query: string, limit: number): Found[] {
    const { hits } = search(this.segments, { words: query, limit }, this.segmenter, { perDocument });
    return hits.map(({ segment, passage }) => {
      const { document, line } = segment.segment.passages;
      const path = segment.segment.documents[document[passage] as number]?.path ?? '';
      return { path, line: line[passage] as number, text: passageText({ segment, passage }) };
    });
  }

  /** The texts of the phrases that a writer is offered behind `before`, the line up to the cursor. */
  complete(before: string, limit: number): string[] {
    return completePhrases(this.segments, { before, after: '' }, this.segmenter, limit).map(({ text }) => text);
  }

  /** Passages that can be found. */
  get passageCount(): number {
    return this.segments.reduce((sum, { passageCount }) => sum + passageCount, 0);
  }
}
