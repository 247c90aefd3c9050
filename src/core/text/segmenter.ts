/**
 * The port through which words arrive: cuts a run of Chinese into words. Implementations live in the server, because they
 * need native code or files. Cuts must not use a hidden Markov model, so that every jieba gives the same words
 * (but for a few near-ties in a hundred thousand) and an index built with one is valid for the others.
 */
export interface Segmenter {
  /** Names the dictionary and mode, not the implementation: two segmenters with one id cut identically. */
  readonly id: string;
  /** The words of `run`, in order; joined they give `run` back. `run` holds Han characters only. */
  cut(run: string): string[];
}
