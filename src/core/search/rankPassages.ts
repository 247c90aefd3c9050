import type { LiveSegment } from '../index/liveSegment';
import { moveKinds, type MoveKind } from '../speech/moves';
import { countAnswers, gatherCandidates } from './candidates';
import { genreOfDocument } from './genreOfDocument';
import { documentOf, type Hit } from './hit';
import { scorePassages, type Scores } from './scorePassages';
import { scoresLeft } from './scoresLeft';
import { selectDiverse, type Diversity } from './selectDiverse';
import { surroundings } from './surroundings';

export interface RankOptions extends Diversity {
  limit: number;
  /** Documents to leave out, such as the draft itself. */
  excludes?: ((segment: LiveSegment, document: number) => boolean) | undefined;
  /** By segment, the only passages that may be found, ascending. */
  among?: ReadonlyMap<LiveSegment, readonly number[]> | undefined;
  /** Passages to leave out; the remaining are then looked through one and all. */
  admits?: ((segment: LiveSegment, passage: number) => boolean) | undefined;
  /** Passages of this move count more: they stand where the draft stands. */
  move?: MoveKind | undefined;
  /** So do passages of speeches of this genre. */
  genre?: string | undefined;
  /** Whether a segment is of the writer's own speeches: they count more than the starter library. */
  isOwn?: ((segment: LiveSegment) => boolean) | undefined;
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
const ownSpeech = 1.25;
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
  const scores = scorePassages(segments, query, (options.admits ?? options.among) !== undefined);
  // More than asked for, since some will be left out; if too many are, more still.
  for (let capacity = Math.max(candidates, options.limit * 4); ; capacity *= 4) {
    const { hits: best, isAll } = gatherCandidates(segments, scores, capacity, options);
    const hits = selectDiverse(rank(segments, query, scores, best, options), options.limit, options);
    if (hits.length >= options.limit || isAll) return { hits, total: Math.max(hits.length, countAnswers(segments, scores, best, options)) };
  }
}

/** `best` are in index order, as equals stay. */
function rank(segments: readonly LiveSegment[], query: ReadonlyMap<string, number>, scores: Scores, best: readonly Hit[], options: RankOptions): Hit[] {
  const wanted = options.move === undefined ? -1 : moveKinds.indexOf(options.move);
  const words = query.size;
  const { genre = '', refine } = options;
  const ranked: Hit[] = [];
  for (let from = 0; from < best.length; ) {
    const { segment } = best[from] as Hit;
    const s = segments.indexOf(segment);
    const passages: number[] = [];
    for (let i = from; best[i]?.segment === segment; i += 1) passages.push((best[i] as Hit).passage);
    const left = scoresLeft(segment, s, passages, scores.left);
    const around = surroundings(segment, scores.bySegment[s] as Float32Array);
    const ownership = options.isOwn?.(segment) === true ? ownSpeech : 1;
    const { move, termCount } = segment.segment.passages;
    passages.forEach((passage, i) => {
      const hit = best[from + i] as Hit;
      const brevity = Math.min(1, words / (termCount[passage] as number));
      const isOfGenre = genre !== '' && genreOfDocument(segment, documentOf(hit)) === genre;
      const fitting = (move[passage] === wanted ? sameMove : 1) * (isOfGenre ? sameGenre : 1) * ownership;
      const own = (hit.score + (left[i] as number)) * (1 + briefBonus * brevity) * fitting;
      ranked.push({ segment, passage, score: own + Math.min(mostAround * own, around(passage)) });
    });
    from += passages.length;
  }
  ranked.sort((a, b) => b.score - a.score);
  if (!refine) return ranked;
  // No factor is below 1: none of the first falls behind the others.
  const place = ({ segment }: Hit) => segments.indexOf(segment);
  const first = ranked.slice(0, refined).map((hit) => ({ ...hit, score: hit.score * refine(hit) }));
  return [...first.sort((a, b) => b.score - a.score || place(a) - place(b) || a.passage - b.passage), ...ranked.slice(refined)];
}
