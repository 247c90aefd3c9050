import type { DocumentRecord } from '../corpus/document';
import { phraseKinds, PhraseTable, single, type PhraseKind } from './phraseColumns';
import { RangeTop } from './rangeTop';
import type { Segment } from './segment';

/** More phrases than this are not gone through to be counted. */
const countedPhrases = 50_000;

/** A segment together with which of its documents still stand. Immutable: a change makes a new one. */
export class LiveSegment {
  /** 1 for documents that still stand. */
  readonly live: Uint8Array;
  readonly documentCount: number;
  /** Searchable passages of standing documents. */
  readonly passageCount: number;
  readonly phrases: PhraseTable;

  /**
   * `tag` is handed back with every hit, so that the caller knows whose segment it was. `documents` are the segment's own, or what is
   * known of them better.
   */
  constructor(
    readonly segment: Segment,
    isLive: (document: number) => boolean,
    readonly tag: string,
    readonly documents: readonly DocumentRecord[] = segment.documents,
  ) {
    this.live = Uint8Array.from(segment.documents, (_, i) => (isLive(i) ? 1 : 0));
    this.documentCount = this.live.reduce((sum, one) => sum + one, 0);
    this.phrases = new PhraseTable(segment.phrases, segment.passages.text);
    let passages = 0;
    const { document, termCount } = segment.passages;
    for (let i = 0; i < document.length; i += 1) if (termCount[i] !== 0 && this.live[document[i] as number] === 1) passages += 1;
    this.passageCount = passages;
  }

  /** Whether all of its documents stand. */
  get isWhole(): boolean {
    return this.documentCount === this.live.length;
  }

  /** Phrases that a standing document holds; in a large segment those of ended documents count until it is merged. */
  get phraseCount(): number {
    if (this.isWhole || this.phrases.size > countedPhrases) return this.phrases.size;
    let count = 0;
    for (let i = 0; i < this.phrases.size; i += 1) if (this.stands(i)) count += 1;
    return count;
  }

  /**
   * Indices of the weightiest phrases that begin with `prefix` and that a standing document holds, weightiest first. Weights are those of all
   * the segment's documents: they do not change while it lives.
   */
  phrasesBeginning(prefix: string, count: number): number[] {
    const [start, end] = this.phrases.rangeOf(prefix);
    for (let wanted = count; ; wanted *= 2) {
      const found = topPhrases(this.segment).top(start, end, wanted);
      const standing = this.isWhole ? found : found.filter((i) => this.stands(i));
      if (standing.length >= count || found.length < wanted) return standing.slice(0, count);
    }
  }

  /** The weight of a phrase over all of the segment's documents, in single precision. */
  phraseWeight(i: number): number {
    return topPhrases(this.segment).weightAt(i);
  }

  /** What is known of a phrase over the standing documents. `moves`: bit m for `moveKinds[m]`. */
  phrase(i: number): { text: string; kind: PhraseKind; category: string; moves: number; count: number; documents: number[] } {
    const { kind, category, categories, moves } = this.segment.phrases;
    const documents: number[] = [];
    let total = 0;
    for (const [document, count] of this.phrases.occurrences(i)) {
      if (this.live[document] === 0) continue;
      documents.push(document);
      total += count;
    }
    return {
      text: this.phrases.at(i),
      kind: phraseKinds[kind[i] as number] as PhraseKind,
      category: categories[category[i] as number] as string,
      moves: moves[i] as number,
      count: total,
      documents,
    };
  }

  private stands(phrase: number): boolean {
    for (const [document] of this.phrases.occurrences(phrase)) if (this.live[document] === 1) return true;
    return false;
  }
}

/** By segment, its phrases by weight. Made when first asked for. */
const rankings = new WeakMap<Segment, RangeTop>();

function topPhrases(segment: Segment): RangeTop {
  return rankings.get(segment) ?? rankPhrases(segment, Float32Array.from(segment.phrases.kind, (_, i) => weightOfPhrase(segment, i)));
}

/** Remembers the order of a segment's phrases, so that the first look-up need not make it; `weights` are all of theirs. */
export function rankPhrases(segment: Segment, weights: Float32Array): RangeTop {
  const top = rankings.get(segment) ?? new RangeTop(weights);
  rankings.set(segment, top);
  return top;
}

/** The weight of phrase i over all documents of its segment. */
export function weightOfPhrase({ phrases: { kind, use, occurrences } }: Segment, i: number): number {
  const at = use[i] as number;
  const spread = at >= single ? 1 : (occurrences[at] as number);
  let total = at >= single ? 1 : 0;
  if (at < single) for (let each = at + 2; each < at + 1 + 2 * spread; each += 2) total += occurrences[each] as number;
  return phraseWeight(phraseKinds[kind[i] as number] as PhraseKind, total, spread);
}

const kindBonus: Record<PhraseKind, number> = { lexicon: 2, heading: 1.5, collocation: 0.5, clause: 0 };

/** How much a phrase deserves to be offered: how often (damped), in how many documents (damped), and what it is. Always positive. */
export function phraseWeight(kind: PhraseKind, count: number, documents: number): number {
  return Math.log2(1 + count) * (0.5 + 0.5 * Math.log2(1 + documents)) + kindBonus[kind] + 0.01;
}
