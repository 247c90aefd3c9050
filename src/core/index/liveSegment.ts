import type { DocumentRecord } from '../corpus/document';
import { phraseKinds, PhraseTable, type PhraseKind } from './phraseColumns';
import { RangeTop } from './rangeTop';
import type { Segment } from './segment';

/** A segment together with which of its documents still stand. Immutable: a change makes a new one. */
export class LiveSegment {
  /** 1 for documents that still stand. */
  readonly live: Uint8Array;
  readonly documentCount: number;
  /** Searchable passages of standing documents. */
  readonly passageCount: number;
  readonly phrases: PhraseTable;
  private phraseRanking: { weights: Float32Array; top: RangeTop } | undefined;

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

  /** Phrases that a standing document holds. */
  get phraseCount(): number {
    return this.isWhole ? this.phrases.size : this.ranking().weights.reduce((sum, weight) => sum + (weight > 0 ? 1 : 0), 0);
  }

  /** Indices of the weightiest phrases that begin with `prefix`, weightiest first. */
  phrasesBeginning(prefix: string, count: number): number[] {
    const [start, end] = this.phrases.rangeOf(prefix);
    if (start === end) return [];
    const { weights, top } = this.ranking();
    return top.top(start, end, count).filter((i) => (weights[i] as number) > 0);
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

  private ranking() {
    if (!this.phraseRanking) {
      const weights = this.phraseWeights();
      this.phraseRanking = { weights, top: new RangeTop(weights) };
    }
    return this.phraseRanking;
  }

  private phraseWeights(): Float32Array {
    const { kind } = this.segment.phrases;
    const weights = new Float32Array(this.phrases.size);
    for (let i = 0; i < weights.length; i += 1) {
      let total = 0;
      let spread = 0;
      for (const [document, count] of this.phrases.occurrences(i)) {
        if (this.live[document] === 0) continue;
        total += count;
        spread += 1;
      }
      weights[i] = spread === 0 ? 0 : phraseWeight(phraseKinds[kind[i] as number] as PhraseKind, total, spread);
    }
    return weights;
  }
}

const kindBonus: Record<PhraseKind, number> = { lexicon: 2, heading: 1.5, collocation: 0.5, clause: 0 };

/** How much a phrase deserves to be offered: how often (damped), in how many documents (damped), and what it is. Always positive. */
export function phraseWeight(kind: PhraseKind, count: number, documents: number): number {
  return Math.log2(1 + count) * (0.5 + 0.5 * Math.log2(1 + documents)) + kindBonus[kind] + 0.01;
}
