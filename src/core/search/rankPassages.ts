import type { LiveSegment } from '../index/liveSegment';
import { moveKinds, type MoveKind } from '../speech/moves';
import { TopHits } from './topHits';
import { decodeUnits } from '../index/stringTable';

/** A passage found, with its place in the index. */
export interface Hit {
  segment: LiveSegment;
  passage: number;
  score: number;
}

export interface RankOptions {
  limit: number;
  /** At most this many passages of one document, so that one speech cannot fill the list. */
  perDocument: number;
  /** Documents to leave out, such as the draft itself. */
  excludes(segment: LiveSegment, document: number): boolean;
  /** Passages of this move count more: they stand where the draft stands. */
  move?: MoveKind | undefined;
}

/**
 * Okapi BM25 (Robertson and Zaragoza 2009) with the never-negative idf of Lucene, ln(1 + (N − n + ½) / (n + ½)), over words;
 * k1 and b as measured best on official prose.
 */
const k1 = 0.9;
const b = 0.4;
const sameMove = 1.1;

/**
 * The best passages for a weighted bag of words, best first; equal scores in index order. Passages with the same text count as
 * one.
 */
export function rankPassages(segments: readonly LiveSegment[], query: ReadonlyMap<string, number>, options: RankOptions): Hit[] {
  const passages = sum(segments, (segment) => segment.passageCount);
  if (passages === 0 || query.size === 0) return [];
  const averageLength = sum(segments, (segment) => segment.termCount) / passages;
  const weights = idfWeights(segments, query, passages);
  const scores = segments.map((segment) => scoreSegment(segment, weights, averageLength));
  // More than asked for, since some will be left out; if too many are, more still.
  for (let capacity = options.limit * 4 + 20; ; capacity *= 4) {
    const top = new TopHits(capacity);
    let matches = 0;
    segments.forEach((segment, i) => (matches += offer(top, segment, scores[i] as Float32Array, options.move)));
    const chosen = selectDiverse(top.sorted((hit) => segments.indexOf(hit.segment)), options);
    if (chosen.length === options.limit || capacity >= matches) return chosen;
  }
}

/** Offers every passage that scored; returns how many did. */
function offer(top: TopHits, segment: LiveSegment, scores: Float32Array, move: MoveKind | undefined): number {
  const wanted = move === undefined ? -1 : moveKinds.indexOf(move);
  let matches = 0;
  for (let passage = 0; passage < scores.length; passage += 1) {
    const score = (scores[passage] as number) * (segment.segment.passages.move[passage] === wanted ? sameMove : 1);
    if (score === 0) continue;
    matches += 1;
    if (score > top.threshold) top.add({ segment, passage, score });
  }
  return matches;
}

function idfWeights(segments: readonly LiveSegment[], query: ReadonlyMap<string, number>, passages: number): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [term, weight] of query) {
    const n = sum(segments, ({ segment: { postings } }) => {
      const t = postings.terms.indexOf(term);
      return t === -1 ? 0 : (postings.start[t + 1] as number) - (postings.start[t] as number);
    });
    const bounded = Math.min(n, passages);
    if (n > 0) weights.set(term, weight * Math.log(1 + (passages - bounded + 0.5) / (bounded + 0.5)));
  }
  return weights;
}

function scoreSegment(live: LiveSegment, weights: ReadonlyMap<string, number>, averageLength: number): Float32Array {
  const { passages, postings } = live.segment;
  const scores = new Float32Array(passages.document.length);
  for (const [term, weight] of weights) {
    const t = postings.terms.indexOf(term);
    if (t === -1) continue;
    for (let at = postings.start[t] as number; at < (postings.start[t + 1] as number); at += 1) {
      const passage = postings.passage[at] as number;
      if (live.live[passages.document[passage] as number] === 0) continue;
      const frequency = postings.frequency[at] as number;
      const norm = k1 * (1 - b + (b * (passages.termCount[passage] as number)) / averageLength);
      scores[passage] = (scores[passage] as number) + weight * (frequency / (frequency + norm));
    }
  }
  return scores;
}

function selectDiverse(hits: readonly Hit[], options: RankOptions): Hit[] {
  const chosen: Hit[] = [];
  const perDocument = new Map<string, number>();
  const texts = new Set<string>();
  for (const hit of hits) {
    if (chosen.length === options.limit) break;
    const document = hit.segment.segment.passages.document[hit.passage] as number;
    if (options.excludes(hit.segment, document)) continue;
    const key = `${hit.segment.tag}\n${hit.segment.segment.documents[document]?.path}`;
    const used = perDocument.get(key) ?? 0;
    if (used >= options.perDocument) continue;
    const text = passageText(hit);
    if (texts.has(text)) continue;
    texts.add(text);
    perDocument.set(key, used + 1);
    chosen.push(hit);
  }
  return chosen;
}

/** The text of a hit's passage. */
export function passageText({ segment, passage }: Pick<Hit, 'segment' | 'passage'>): string {
  const { text, textStart } = segment.segment.passages;
  return decodeUnits(text, textStart[passage] as number, textStart[passage + 1] as number);
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
