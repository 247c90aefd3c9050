import type { LiveSegment } from '../index/liveSegment';
import { genreOf } from '../speech/genre';
import { moveKinds, type MoveKind } from '../speech/moves';
import { lettersOf } from '../text/fingerprint';
import type { Segmenter } from '../text/segmenter';
import { foldLatin, termsOf, textRuns } from '../text/terms';
import { closeness } from './closeness';
import { documentOf, type Hit } from './hit';
import type { QueryFilters } from './parseQuery';
import { listPassages, type Place } from './listPassages';
import { passagesHolding } from './passagesHolding';
import { wordsReadAs } from './pinyinTerms';
import { queryTerms } from './queryTerms';
import { rankPassages, type Ranking, type RankOptions } from './rankPassages';
import type { Diversity } from './selectDiverse';

export interface Search {
  /** Words, a sentence, a paragraph; pinyin for single words. */
  words: string;
  /** What stands around, such as the heading above: counts less. */
  context?: string;
  /** Must stand in a passage, marks aside. */
  phrases?: readonly string[];
  filters?: QueryFilters;
  /** Passages of this part of a speech count more. */
  move?: MoveKind | undefined;
  /** Speeches of this genre count more. */
  genre?: string | undefined;
  /** These segments count more: the writer's own. */
  isOwn?: RankOptions['isOwn'];
  limit: number;
  order?: 'relevance' | 'date';
  excludes?: RankOptions['excludes'];
}

export interface Found extends Ranking {
  /** The words that count, for showing where they stand. */
  terms: ReadonlyMap<string, number>;
}

/** When the newest are to come first, they are taken from this many of the best. */
const newestOf = 200;

/** The one way to look passages up: by words, meant exactly or by their sound, within filters. Best first, or newest first among the best. */
export function search(segments: readonly LiveSegment[], wanted: Search, segmenter: Segmenter, diversity: Diversity): Found {
  const { words, context = '', phrases = [], filters = {}, limit, order = 'relevance' } = wanted;
  const terms = new Map(queryTerms(words, context, segmenter));
  for (const word of spelt(words, segments)) if (!terms.has(word)) terms.set(word, 1);
  const holding = holdingAll(segments, phrases);
  const admits = passing(filters);
  const options: RankOptions = {
    ...diversity,
    limit: order === 'date' ? Math.max(limit, newestOf) : limit,
    excludes: wanted.excludes,
    among: holding,
    admits,
    move: wanted.move,
    genre: wanted.genre,
    isOwn: wanted.isOwn,
    refine: closeness(words, termsOf(words, segmenter)),
  };
  // Filters alone ask for everything that passes them.
  const isListing = terms.size === 0 && (admits ?? holding) && lettersOf(words) === '';
  const ranking = isListing ? listPassages(segments, { ...options, admits: both(among(holding), admits) }, order === 'date' ? newestFirst : undefined) : rankPassages(segments, terms, options);
  const hits = order === 'date' ? [...ranking.hits].sort((a, b) => newestFirst(placeOf(a), placeOf(b))) : ranking.hits;
  return { hits: hits.slice(0, limit), total: ranking.total, terms };
}

/** The date of a hit's document as written in its facts; empty when not known, which sorts behind every date. */
export function dateOf(hit: Pick<Hit, 'segment' | 'passage'>): string {
  return dateAt(placeOf(hit));
}

function dateAt({ segment, document }: Place): string {
  return segment.documents[document]?.facts['日期'] ?? '';
}

function newestFirst(a: Place, b: Place): number {
  const [one, other] = [dateAt(a), dateAt(b)];
  return one < other ? 1 : one > other ? -1 : 0;
}

function placeOf(hit: Pick<Hit, 'segment' | 'passage'>): Place {
  return { segment: hit.segment, document: documentOf(hit) };
}

function spelt(words: string, segments: readonly LiveSegment[]): string[] {
  return [...textRuns(words)].filter(({ isHan }) => !isHan).flatMap(({ text }) => wordsReadAs(foldLatin(text), segments));
}

type Admits = NonNullable<RankOptions['admits']>;

function both(one: Admits | undefined, other: Admits | undefined): Admits | undefined {
  return one && other ? (segment, passage) => one(segment, passage) && other(segment, passage) : (one ?? other);
}

/** By segment, the passages that hold all the phrases, ascending; undefined when there is no phrase. */
function holdingAll(segments: readonly LiveSegment[], phrases: readonly string[]): ReadonlyMap<LiveSegment, readonly number[]> | undefined {
  const wanted = phrases.map(lettersOf).filter((letters) => letters !== '');
  if (wanted.length === 0) return undefined;
  const holding = (segment: LiveSegment) => wanted.map((letters) => passagesHolding(segment, letters)).reduce(inBoth);
  return new Map(segments.map((segment) => [segment, holding(segment)]));
}

function inBoth(some: readonly number[], others: readonly number[]): number[] {
  const known = new Set(others);
  return some.filter((passage) => known.has(passage));
}

function among(holding: ReadonlyMap<LiveSegment, readonly number[]> | undefined): Admits | undefined {
  if (!holding) return undefined;
  const sets = new Map([...holding].map(([segment, passages]) => [segment, new Set(passages)]));
  return (segment, passage) => sets.get(segment)?.has(passage) === true;
}

/** Whether a passage passes the filters; undefined when there are none. */
function passing({ speaker, fromYear, toYear, genre, move, source }: QueryFilters): Admits | undefined {
  const hasDocumentFilter = [speaker, fromYear, toYear, genre, source].some((value) => value !== undefined);
  if (!hasDocumentFilter && move === undefined) return undefined;
  const wantedMove = move === undefined ? -1 : moveKinds.indexOf(move);
  const fits = (segment: LiveSegment, document: number): boolean => {
    const record = segment.documents[document];
    if (!record) return false;
    const { title, path, facts } = record;
    const year = Number((facts['日期'] ?? '').slice(0, 4));
    return (
      (speaker === undefined || (facts['讲话人'] ?? '').includes(speaker)) &&
      (fromYear === undefined || (year > 0 && year >= fromYear)) &&
      (toYear === undefined || (year > 0 && year <= toYear)) &&
      (genre === undefined || genreOf(title, facts).includes(genre)) &&
      (source === undefined || source.split(/\s+/u).every((part) => title.includes(part) || path.includes(part)))
    );
  };
  const known = new Map<LiveSegment, Int8Array>();
  return (segment, passage) => {
    const { passages } = segment.segment;
    if (wantedMove !== -1 && passages.move[passage] !== wantedMove) return false;
    if (!hasDocumentFilter) return true;
    let fitting = known.get(segment);
    if (!fitting) known.set(segment, (fitting = new Int8Array(segment.live.length).fill(-1)));
    const document = passages.document[passage] as number;
    if (fitting[document] === -1) fitting[document] = fits(segment, document) ? 1 : 0;
    return fitting[document] === 1;
  };
}
