import type { BoostedTrees } from '../../../src/core/predict/continuation/boostedTrees';
import { choose } from '../../../src/core/predict/continuation/choose';
import { ghostOrder } from '../../../src/core/predict/continuation/ghostOrder';
import { DraftText } from '../../../src/core/predict/continuation/draftText';
import { Likeness } from '../../../src/core/predict/continuation/likeness';
import { Predictor, type Candidate } from '../../../src/core/predict/continuation/predictor';
import { completePhrases } from '../../../src/core/predict/completePhrases';
import { draftTerms } from '../../../src/core/predict/draftTerms/draftTerms';
import { Learned } from '../../../src/core/predict/learning/learned';
import { gatherOffers } from '../../../src/core/predict/offers/gatherOffers';
import { listOffers, rest } from '../../../src/core/predict/offers/listOffers';
import { listThreshold } from '../../../src/core/predict/offers/listThreshold';
import { TimesSaid } from '../../../src/core/predict/offers/timesSaid';
import { movesOf, type MoveKind } from '../../../src/core/speech/moves';
import { outlineOf } from '../../../src/core/speech/outline';
import { defaultSettings } from '../../../src/protocol/settings';
import { segmenter } from '../../support/projectSegmenter';
import type { Engine, Part } from './engine';

/** A text that is offered, as it would be written behind the cursor. */
export interface Shown {
  text: string;
  /** Estimated; undefined for a phrase that no context speaks for. */
  probability?: number | undefined;
}

/** What the engine shows at one position. */
export interface Answer {
  ghost: Shown | undefined;
  list: Shown[];
  candidates: Candidate[];
}

/** What an evaluation may change. */
export interface SessionOptions {
  without: ReadonlySet<Part>;
  trees?: BoostedTrees | undefined;
  /** Only what the predictor says, without phrases: for training. */
  isBare?: boolean;
}

const items = 5;
/** Phrases that are gathered, as the server does for a list of the default length. */
const gathered = 2 * defaultSettings.completionMaxItems;
/** Characters that are learned from before one answer, as in the server. */
const learnedAtOnce = 32;
/** The part of the speech is looked at anew after so many characters. */
const movePace = 400;
const today = '2026-01-01';
const nothingLearned = new Learned();

/** A writer's session over one draft: the functions that the server calls, on the text before the cursor and nothing else. */
export class Session {
  private readonly draft = new DraftText();
  private readonly likeness = new Likeness();
  private readonly predictor: Predictor;
  private move: { at: number; kind: MoveKind | undefined } = { at: -movePace, kind: undefined };
  private readonly ghost = defaultSettings.ghostConfidence / 100;

  constructor(
    private readonly engine: Engine,
    private readonly options: SessionOptions,
  ) {
    this.predictor = new Predictor(segmenter, options.trees);
  }

  answer(text: string): Answer {
    const { without, isBare } = this.options;
    const { memories } = this.engine;
    const known = without.has('draft') ? text.slice(-64) : text;
    const same = this.draft.become(known);
    if (!without.has('draft')) this.likeness.learn(memories, text, same, text.length, learnedAtOnce);
    const candidates = this.predictor.predict(memories, this.draft, this.likeness);
    const threshold = without.has('ghost') ? 2 : this.ghost;
    const [ghost] = ghostOrder(candidates, threshold);
    const shown = ghost && ghost.probability >= threshold ? ghost : undefined;
    return { ghost: shown, list: isBare === true ? choose(candidates, { ghost: threshold, list: listThreshold(this.engine.segments), items }).list : this.list(text, candidates, threshold), candidates };
  }

  /** The list for letters typed behind the text: what follows the text, as far as it is right to write it there. */
  readAs(text: string, letters: string): string[] {
    const before = lineBefore(text) + letters;
    return completePhrases(this.engine.segments, { before, after: '' }, segmenter, items).map((phrase) => phrase.text);
  }

  private list(draft: string, candidates: readonly Candidate[], ghost: number): Shown[] {
    const { without } = this.options;
    const before = lineBefore(draft);
    const move = this.moveAt(draft);
    const terms = without.has('draft') ? [] : draftTerms(draft, 0, draft.length, segmenter);
    const offers = without.has('phrases') ? [] : gatherOffers(this.engine.segments, terms, { before, after: '', move }, segmenter, gathered);
    const place = { before, after: '', move, said: new TimesSaid(without.has('draft') ? '' : draft), learned: nothingLearned, isLearning: false, today };
    const list = listOffers(candidates, offers, place, segmenter, { most: items, ghost, isOwn: (segment) => this.engine.own.includes(segment) });
    if (before.trim() === '' || list.covered < listThreshold(this.engine.segments)) return [];
    return list.offers.map((offer) => {
      const text = rest(offer, before);
      return { text, probability: candidates.find((candidate) => candidate.text === text)?.probability };
    });
  }

  private moveAt(text: string): MoveKind | undefined {
    if (text.length - this.move.at >= movePace) {
      const moves = movesOf(text, outlineOf(text));
      this.move = { at: text.length, kind: moves[moves.length - 1]?.kind };
    }
    return this.move.kind;
  }
}

function lineBefore(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}
