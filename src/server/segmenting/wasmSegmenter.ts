import { add_word as addWord, cut } from 'jieba-wasm';
import type { Segmenter } from '../../core/text/segmenter';
import { segmenterId, type UserTerm } from './segmenterIdentity';

let known: string | undefined;

/**
 * jieba compiled to WebAssembly: works everywhere, in process, and cuts exactly as nodejieba does without its hidden Markov
 * model. Its dictionary is one per process, so all segmenters of a process must be given the same terms.
 */
export class WasmSegmenter implements Segmenter {
  readonly id: string;

  /** @throws when the process already has a segmenter with other terms. */
  constructor(terms: readonly UserTerm[]) {
    this.id = segmenterId(terms);
    if (known !== undefined && known !== this.id) throw new Error('a segmenter with other terms exists in this process');
    if (known === undefined) for (const { word, frequency } of terms) addWord(word, frequency, 'nz');
    known = this.id;
  }

  cut(run: string): string[] {
    return cut(run, false);
  }
}
