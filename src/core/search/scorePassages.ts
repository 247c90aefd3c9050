import type { LiveSegment } from '../index/liveSegment';
import type { Segment } from '../index/segment';

/**
 * Okapi BM25 (Robertson and Zaragoza 2009) with the never-negative idf of Lucene, ln(1 + (N − n + ½) / (n + ½)), over words; the part of
 * the term frequency lies in the index as an impact (`impactOf`).
 *
 * Words are taken rarest first. Once so many postings were read that what is still to come cannot be many passages' only merit, the
 * remaining lists, the longest, no longer make new candidates: they are looked up for the candidates alone (the "continue" strategy of
 * Moffat and Zobel 1996). This bounds the work however large the archive grows.
 */
const enough = 60_000;
/** Words of a long query beyond this many say little: the rarest are kept. */
const mostTerms = 48;

export interface Scores {
  /** By segment and passage; whatever is not live or not searchable counts too, and is for the caller to leave out. */
  bySegment: Float32Array[];
  /** A score that none of them exceeds. */
  highest: number;
  /** The words that were left for the candidates. */
  left: readonly WeighedTerm[];
  /** A score that no passage exceeds by what is left. */
  mostLeft: number;
}

/** Scores of all passages for a weighted bag of words. With `isExhaustive`, nothing is left for later; otherwise what is still to come once `limit` postings were read. */
export function scorePassages(segments: readonly LiveSegment[], query: ReadonlyMap<string, number>, isExhaustive: boolean, limit = enough): Scores {
  const terms = weigh(segments, query);
  const bySegment = segments.map(({ segment }) => roomOf(segment));
  let read = 0;
  let at = 0;
  for (; at < terms.length; at += 1) {
    const { weight, count, places } = terms[at] as WeighedTerm;
    if (!isExhaustive && read >= limit) break;
    read += count;
    segments.forEach(({ segment }, s) => accumulate(segment, places[s] as number, weight, bySegment[s] as Float32Array));
  }
  const left = terms.slice(at);
  const sum = (some: readonly WeighedTerm[]) => some.reduce((total, { weight }) => total + weight, 0);
  return { bySegment, highest: sum(terms.slice(0, at)), left, mostLeft: sum(left) };
}

export interface WeighedTerm {
  term: string;
  weight: number;
  /** By segment, the word's place among the segment's words, or -1. */
  places: Int32Array;
  /** Passages that hold it, of documents that stand. */
  count: number;
}

/** The words that the archive knows, weightiest first; equals in a stable order. */
function weigh(segments: readonly LiveSegment[], query: ReadonlyMap<string, number>): WeighedTerm[] {
  const passages = segments.reduce((sum, { passageCount }) => sum + passageCount, 0);
  const terms: WeighedTerm[] = [];
  for (const [term, weight] of query) {
    let count = 0;
    const places = Int32Array.from(segments, ({ segment }) => segment.postings.terms.indexOf(term));
    segments.forEach((live, s) => {
      const t = places[s] as number;
      if (t !== -1) count += standingPostings(live, t);
    });
    if (count === 0) continue;
    const bounded = Math.min(count, passages);
    terms.push({ term, count, places, weight: weight * Math.log(1 + (passages - bounded + 0.5) / (bounded + 0.5)) });
  }
  return terms.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1)).slice(0, mostTerms);
}

/** By segment and word: how many postings are of documents that stand. Counted when first asked for. */
const counted = new WeakMap<LiveSegment, Map<number, number>>();

/** Postings of the t-th word in documents that stand, so that scores are those of an index without the others. */
function standingPostings(live: LiveSegment, t: number): number {
  const { postings, passages } = live.segment;
  const from = postings.start[t] as number;
  const end = postings.start[t + 1] as number;
  if (live.isWhole) return end - from;
  let counts = counted.get(live);
  if (!counts) counted.set(live, (counts = new Map()));
  let count = counts.get(t);
  if (count === undefined) {
    count = 0;
    for (let at = from; at < end; at += 1) count += live.live[passages.document[(postings.entries[at] as number) >>> 8] as number] as number;
    counts.set(t, count);
  }
  return count;
}

function accumulate({ postings }: Segment, t: number, weight: number, scores: Float32Array): void {
  if (t === -1) return;
  const { entries } = postings;
  const end = postings.start[t + 1] as number;
  const unit = weight / 255;
  for (let at = postings.start[t] as number; at < end; at += 1) {
    const entry = entries[at] as number;
    const passage = entry >>> 8;
    scores[passage] = (scores[passage] as number) + unit * (entry & 0xff);
  }
}

const rooms = new WeakMap<Segment, Float32Array>();

/** Room for the scores of a segment's passages, all 0; the same room every time, since scores live for one look-up. */
function roomOf(segment: Segment): Float32Array {
  const room = rooms.get(segment) ?? new Float32Array(segment.passages.document.length);
  rooms.set(segment, room);
  return room.fill(0);
}
