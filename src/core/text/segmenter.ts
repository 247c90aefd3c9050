/**
 * The port through which words arrive: cuts a run of Chinese into words. Cuts must not use a hidden Markov model: every jieba then
 * gives the same words (but for a few near-ties in a hundred thousand), today and after an update.
 */
export interface Segmenter {
  /** Names the dictionary and mode, not the implementation: two segmenters with one id cut identically. */
  readonly id: string;
  /** The words of `run`, in order; joined they give `run` back. `run` holds Han characters only. */
  cut(run: string): string[];
  /**
   * The same for `text[start .. end)`, as numbers: writes a number a word into `into`, which has room for `end - start`, and returns how many. A number
   * stands for one word for the life of the segmenter.
   */
  cutInto(text: string, start: number, end: number, into: Uint32Array): number;
  /** The word of a number that `cutInto` gave. */
  wordOf(number: number): string;
}
