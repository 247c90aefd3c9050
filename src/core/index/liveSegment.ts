import { RangeTop } from './rangeTop';
import { phraseKinds, type PhraseKind, type Segment } from './segment';

/** A segment together with which of its documents still stand. Immutable: a change makes a new one. */
export class LiveSegment {
  /** 1 for documents that still stand. */
  readonly live: Uint8Array;
  readonly documentCount: number;
  /** Searchable passages of standing documents, and the index terms in them. */
  readonly passageCount: number;
  readonly termCount: number;
  private phraseRanking: { weights: Float32Array; top: RangeTop } | undefined;

  /** `tag` is handed back with every hit, so that the caller knows whose segment it was. */
  constructor(
    readonly segment: Segment,
    isLive: (document: number) => boolean,
    readonly tag: string,
  ) {
    this.live = Uint8Array.from(segment.documents, (_, i) => (isLive(i) ? 1 : 0));
    this.documentCount = this.live.reduce((sum, one) => sum + one, 0);
    let passages = 0;
    let terms = 0;
    const { document, termCount } = segment.passages;
    for (let i = 0; i < document.length; i += 1) {
      const count = termCount[i] as number;
      if (count === 0 || this.live[document[i] as number] === 0) continue;
      passages += 1;
      terms += count;
    }
    this.passageCount = passages;
    this.termCount = terms;
  }

  /** Phrases that a standing document holds. */
  get phraseCount(): number {
    return this.ranking().weights.reduce((sum, weight) => sum + (weight > 0 ? 1 : 0), 0);
  }

  /** Indices of the weightiest phrases that begin with `prefix`, weightiest first. */
  phrasesBeginning(prefix: string, count: number): number[] {
    const [start, end] = this.segment.phrases.table.rangeOf(prefix);
    const { weights, top } = this.ranking();
    return start === end ? [] : top.top(start, end, count).filter((i) => (weights[i] as number) > 0);
  }

  /** What is known of a phrase over the standing documents. */
  phrase(i: number): { text: string; kind: PhraseKind; category: string; count: number; documents: number[] } {
    const { table, kind, category, categories, start, document, count } = this.segment.phrases;
    const documents: number[] = [];
    let total = 0;
    for (let at = start[i] as number; at < (start[i + 1] as number); at += 1) {
      if (this.live[document[at] as number] === 0) continue;
      documents.push(document[at] as number);
      total += count[at] as number;
    }
    return {
      text: table.at(i),
      kind: phraseKinds[kind[i] as number] as PhraseKind,
      category: categories[category[i] as number] as string,
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
    const { table, kind, start, document, count } = this.segment.phrases;
    const weights = new Float32Array(table.size);
    for (let i = 0; i < weights.length; i += 1) {
      let total = 0;
      let spread = 0;
      for (let at = start[i] as number; at < (start[i + 1] as number); at += 1) {
        if (this.live[document[at] as number] === 0) continue;
        total += count[at] as number;
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
