import type { TextDocument } from 'vscode-languageserver-textdocument';
import { DraftText } from '../../core/predict/continuation/draftText';
import { Likeness } from '../../core/predict/continuation/likeness';
import type { Memory } from '../../core/predict/continuation/memory';
import { Predictor, type Candidate } from '../../core/predict/continuation/predictor';
import { bodyStart } from '../../core/speech/duration';
import type { Segmenter } from '../../core/text/segmenter';
import type { ContinuationMemories } from './continuationMemories';

/** Characters of a draft that are learned from before one answer. */
const learnedAtOnce = 32;

interface Draft {
  text: DraftText;
  likeness: Likeness;
  /** The answer to the last question, and what it was taken from. */
  version: number;
  offset: number;
  memories: readonly Memory[];
  candidates: Candidate[];
}

/** How open drafts may go on: one answer for a place, whether the list or the grey text asks. */
export class Foreteller {
  private readonly predictor: Predictor;
  private readonly drafts = new Map<string, Draft>();

  constructor(
    private readonly memories: Pick<ContinuationMemories, 'all'>,
    segmenter: Segmenter,
  ) {
    this.predictor = new Predictor(segmenter);
  }

  /** What may follow at an offset of a draft. */
  candidatesAt(document: TextDocument, offset: number): Candidate[] {
    const { uri, version } = document;
    let draft = this.drafts.get(uri);
    if (!draft) this.drafts.set(uri, (draft = { text: new DraftText(), likeness: new Likeness(), version: -1, offset: -1, memories: [], candidates: [] }));
    const memories = this.memories.all;
    if (draft.version === version && draft.offset === offset && draft.memories === memories) return draft.candidates;
    const whole = document.getText();
    const before = whole.slice(Math.min(offset, bodyStart(whole)), offset);
    const same = draft.text.become(before);
    draft.likeness.learn(memories, before, same, before.length, learnedAtOnce);
    Object.assign(draft, { version, offset, memories, candidates: this.predictor.predict(memories, draft.text, draft.likeness) });
    return draft.candidates;
  }

  forget(uri: string): void {
    this.drafts.delete(uri);
  }
}
