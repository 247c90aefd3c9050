import type { SuggestionKind } from '../../protocol/suggestions';

/**
 * What became of text that was shown behind the cursor. Text that is taken whole is not told of here: its item runs `jianggao.suggestionAccepted`.
 * `accepted`: it was taken in parts, up to its end or until the writer went on otherwise; `rejected`: it was sent away; `typedOver`: the
 * writer typed something else.
 */
export interface GhostEvent {
  /** All of the text that was shown first, from the beginning of its first word; for `accepted`, what was taken of it. */
  text: string;
  outcome: 'accepted' | 'rejected' | 'typedOver';
  kind: SuggestionKind;
  /** The draft. */
  uri: string;
}
