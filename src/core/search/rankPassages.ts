import type { LiveSegment } from '../index/liveSegment';
import { moveKinds, type MoveKind } from '../speech/moves';
import { countAnswers, gatherCandidates } from './candidates';
import { genreOfDocument } from './genreOfDocument';
import { documentOf, type Hit } from './hit';
import { scoreLeft, scorePassages, type Scores } from './scorePassages';
import { selectDiverse, type Diversity } from './selectDiverse';
import { surroundings } from './surroundings';

export interface RankOptions extends Diversity {
  limit: number;
  /** Documents to leave out, such as the draft itself. */
  excludes?: ((segment: LiveSegment, document: number) => boolean) | undefined;
  /** Passages to leave out; the remaining are then looked through one and all. */
  admits?: ((segment: LiveSegment, passage: number) => boolean) | undefined;
  /** Passages of this move count more: they stand where the draft stands. */
  move?: MoveKind | undefined;
  /** So do passages of speeches of this genre. */
  genre?: string | undefined;
  /** Raises the score of one of the best passages by how it puts things: a factor of 1 or more. */
  refine?: ((hit: Hit) => number) | undefined;
}

export interface Ranking {
  /** Best first. */
  hits: Hit[];
  /** Passages that come near the best of them; above `mostCounted`, at least so many. */
  total: number;
}

const sameMove = 1.1;
const sameGenre = 1.08;
/** This many candidates are looked at closely. */
const candidates = 240;
/** Of the candidates, this many are read. */
const refined = 40;
/** What stands around a passage adds at most this share of what it says itself. */
const mostAround = 0.8;
/** A passage that says nothing but what is asked counts this much more than one that says many other things besides. */
const briefBonus = 0.5;

/** The best passages for a weighted bag of words, best first; equal scores in index order. */
export function rankPassages(segments: readonly LiveSegment[], query: ReadonlyMap<string, number>, options: RankOptions): Ranking {
  if (segments.length === 0 || query.size === 0) return { hits: [], total: 0 };
  const scores = scorePassages(segments, query, options.admits !== undefined);
  // More than asked for, since some will be left out; if too many are, more still.
  for (let capacity = Math.max(candidates, options.limit * 4); ; capacity *= 4) {
    const { hits: best, isAll } = gatherCandidates(segments, scores, capacity, options);
    const hits = selectDiverse(rank(segments, query, scores, best, options), options.limit, options);
    if (hits.length >= options.limit || isAll) return { hits, total: Math.max(hits.length, countAnswers(segments, scores, best, options)) };
  }
}

function rank(segments: readonly LiveSegment[], query: ReadonlyMap<string, number>, scores: Scores, best: readonly Hit[], options: RankOptions): Hit[] {
  const around = new Map(segments.map((segment, s) => [segment, surroundings(segment, scores.bySegment[s] as Float32Array)]));
  const wanted = options.move === undefined ? -1 : moveKinds.indexOf(options.move);
  const order = new Map(segments.map((segment, s) => [segment, s]));
  const place = ({ segment }: Hit) => order.get(segment) as number;
  const words = query.size;
  const { genre = '' } = options;
  const ranked = best.map((hit) => {
    const { segment, passage } = hit;
    const { move, termCount } = segment.segment.passages;
    const brevity = Math.min(1, words / (termCount[passage] as number));
    const isOfGenre = genre !== '' && genreOfDocument(segment, documentOf(hit)) === genre;
    const fitting = (move[passage] === wanted ? sameMove : 1) * (isOfGenre ? sameGenre : 1);
    const own = (hit.score + scoreLeft(segment, place(hit), passage, scores.left)) * (1 + briefBonus * brevity) * fitting;
    return { segment, passage, score: own + Math.min(mostAround * own, around.get(segment)?.(passage) ?? 0) };
  });
  const inOrder = (a: Hit, b: Hit) => b.score - a.score || place(a) - place(b) || a.passage - b.passage;
  ranked.sort(inOrder);
  const { refine } = options;
  if (!refine) return ranked;
  const first = ranked.slice(0, refined).map((hit) => ({ ...hit, score: hit.score * refine(hit) }));
  return [...first, ...ranked.slice(refined)].sort(inOrder);
}
