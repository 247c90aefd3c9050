import { phraseWeight, type LiveSegment } from '../../index/liveSegment';
import { phraseKinds } from '../../index/phraseColumns';
import type { MoveKind } from '../../speech/moves';
import { datesOf, latestOf } from './latestDocument';
import { isOutOfPlace, isSeenIn, isThereAlready, type PhraseContext, type PhraseMatch, type PhraseSuggestion } from './phraseSuggestion';

/** A phrase of one segment, and how it was found. */
export interface FoundPhrase {
  segment: LiveSegment;
  /** Its number in the segment's table. */
  phrase: number;
  match: PhraseMatch;
  typed: string;
  covered: number;
  /** How many of its characters, or syllables, the typed part vouches for. */
  vouched: number;
  /** What having been found in this way is worth. */
  bonus: number;
}

/** A text with all segments in which it was found. */
interface Candidate extends Omit<FoundPhrase, 'segment' | 'phrase'> {
  text: string;
  places: { segment: LiveSegment; phrase: number }[];
  moves: number;
  /** The largest weight in a segment, and a little more for each other. */
  weight: number;
}

/** A phrase that was used in this part of speeches comes before one that never was. */
const moveBonus = 1.2;
const otherSegment = 0.6;
/** Looked at closely, by how many are wanted: the order by the weights of single segments is nearly that by all documents. */
const closely = 1.5;
const closelyAtLeast = 8;

/**
 * Gathers what was found, one candidate a text: who finds it first says how. Counts are added up, and sources compared, only for what has a chance to be
 * offered, since a phrase may be in thousands of documents.
 */
export class PhraseCandidates {
  private readonly byText = new Map<string, Candidate>();

  /** What stands behind the cursor already or belongs elsewhere is left out. */
  constructor(private readonly context: Pick<PhraseContext, 'after' | 'move'>) {}

  get size(): number {
    return this.byText.size;
  }

  add({ segment, phrase, ...how }: FoundPhrase): void {
    const text = segment.phrases.at(phrase);
    const weight = segment.phraseWeight(phrase);
    const moves = segment.segment.phrases.moves[phrase] as number;
    const known = this.byText.get(text);
    if (!known) {
      if (!isThereAlready({ text, ...how }, this.context.after)) this.byText.set(text, { ...how, text, places: [{ segment, phrase }], moves, weight });
      return;
    }
    if (known.typed !== how.typed || known.places.some((place) => place.segment === segment)) return;
    known.places.push({ segment, phrase });
    known.moves |= moves;
    known.weight = Math.max(known.weight, weight) + otherSegment;
  }

  /** The best, at most `limit`, of those that `isFit`. */
  best(limit: number, isFit: (suggestion: PhraseSuggestion) => boolean = () => true): PhraseSuggestion[] {
    const { move } = this.context;
    const roughly = [...this.byText.values()]
      .filter(({ moves, vouched }) => !isOutOfPlace(moves, move, vouched))
      .map((candidate) => ({ candidate, score: candidate.bonus + candidate.weight + (isSeenIn(candidate.moves, move) ? moveBonus : 0) }))
      .sort((a, z) => z.score - a.score || (a.candidate.text < z.candidate.text ? -1 : 1));
    const scored: { suggestion: PhraseSuggestion; score: number }[] = [];
    const wanted = Math.max(closelyAtLeast, limit * closely);
    for (const { candidate } of roughly) {
      if (scored.length >= wanted) break;
      const suggestion = suggestionOf(candidate);
      if (suggestion && isFit(suggestion)) scored.push({ suggestion, score: candidate.bonus + worthOf(suggestion, move) });
    }
    return scored
      .sort((a, z) => z.score - a.score || (a.suggestion.text < z.suggestion.text ? -1 : 1))
      .slice(0, limit)
      .map(({ suggestion }) => suggestion);
  }
}

/** What the phrase is worth here, apart from how it was found. */
function worthOf({ kind, count, documents, moves }: PhraseSuggestion, move: MoveKind | undefined): number {
  return phraseWeight(kind, count, documents) + (isSeenIn(moves, move) ? moveBonus : 0);
}

/** Counts added up over the segments, the kind the first of `phraseKinds`; undefined when no standing document has it. */
function suggestionOf({ text, match, typed, covered, places }: Candidate): PhraseSuggestion | undefined {
  let sum: PhraseSuggestion | undefined;
  for (const { segment, phrase } of places) {
    const { kind, category, count, moves, documents } = segment.phrase(phrase);
    if (documents.length === 0) continue;
    const document = latestOf(segment, documents);
    if (!sum) {
      sum = { text, match, matched: typed.length, typed, covered, kind, category, count, documents: documents.length, moves, source: { segment, document } };
      continue;
    }
    sum.count += count;
    sum.documents += documents.length;
    sum.moves |= moves;
    if (phraseKinds.indexOf(kind) < phraseKinds.indexOf(sum.kind)) Object.assign(sum, { kind, category });
    const isLater = (datesOf(segment)[document] as number) > (datesOf(sum.source.segment)[sum.source.document] as number);
    if (isLater) sum.source = { segment, document };
  }
  return sum;
}
