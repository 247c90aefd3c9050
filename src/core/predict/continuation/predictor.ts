import type { Segmenter } from '../../text/segmenter';
import { tokensOf } from '../../text/terms';
import { judge, type BoostedTrees } from './boostedTrees';
import { candidatesIn } from './candidates';
import type { DraftText } from './draftText';
import { featuresOf, type Place } from './features';
import { fitsNumbering } from './fitsNumbering';
import { growTree, textOf, type FutureNode } from './futureTree';
import { gatherFutures } from './futures';
import judgement from './judgement.json';
import type { Likeness } from './likeness';
import type { Memory } from './memory';
import { RecentPairs } from './recentPairs';

/** A text that may follow the cursor. */
export interface Candidate {
  text: string;
  /** Estimated probability that exactly this follows, 0 to 1. */
  probability: number;
  node: FutureNode;
  features: readonly number[];
}

const pauses = /[^，。；：、！？\n]*$/u;
/** Characters of a clause that its words are cut from. */
const longestClause = 32;

/** Foretells how a draft goes on, from all that its archive and the draft itself hold. */
export class Predictor {
  private readonly pairs = new RecentPairs();

  constructor(
    private readonly segmenter: Segmenter,
    private readonly trees: BoostedTrees = judgement,
  ) {}

  /** What may follow the end of `draft`; each ends where a word ends, and keeps the numbering in order. */
  predict(memories: readonly Memory[], draft: DraftText, likeness: Likeness): Candidate[] {
    const root = growTree(gatherFutures(memories, draft, likeness, this.pairs));
    const nodes = candidatesIn(root);
    const first = nodes[0];
    if (!first) return [];
    const clause = (pauses.exec(draft.text.slice(Math.max(0, draft.length - longestClause)))?.[0] ?? '').length;
    const place: Place = { root, draft, clause, matchedLength: likeness.matchedLength, best: Math.log(first.probability * first.depth), wordEnds: (line) => this.wordEnds(line) };
    return nodes.flatMap((node) => {
      const text = textOf(node);
      if (!fitsNumbering(draft.text, text)) return [];
      const { features, isFinished } = featuresOf(node, text, place);
      return isFinished ? [{ text, probability: judge(this.trees, features), node, features }] : [];
    });
  }

  private wordEnds(text: string): Map<number, number> {
    const ends = new Map<number, number>();
    let at = 0;
    for (const token of tokensOf(text, (run) => this.segmenter.cut(run))) ends.set((at += token.length), token.length);
    return ends;
  }
}
