import type { EnumeratorForm } from '../../speech/enumerator';
import type { MoveKind } from '../../speech/moves';

/** A frame as one document uses it once. */
export interface Finding {
  /** Index into the documents of the segment. */
  document: number;
  /** Text of the frame, see `frameText`. */
  frame: string;
  /** `heading`: numbered headings; `point`: a numbered series; `run`: clauses side by side; `sentence`: a figure of speech in running text. */
  shape: FindingShape;
  /** How the limbs are numbered; for a run, the pause between them; empty for a sentence. */
  joint: EnumeratorForm | 'markdown' | '、' | '，' | '；' | '。' | '';
  /** The move of the speech it stands in. */
  move: MoveKind;
  /** Per limb, what fills each slot. */
  limbs: string[][];
}

export type FindingShape = 'heading' | 'point' | 'run' | 'sentence';

/** Cuts a clause into words and marks; joined they give it back. */
export type Tokenise = (text: string) => string[];
