import { ContextIndex } from './contextIndex';
import type { Memory } from './memory';

/** Words of a dictionary as a memory: one document, a line a word. Knows how words go on, not what follows them. */
export class WordMemory implements Memory {
  readonly contexts: ContextIndex;
  readonly documentCount = 1;

  constructor(words: Iterable<string>) {
    const text = [...words, ''].join('\n');
    const units = new Uint16Array(text.length);
    for (let i = 0; i < text.length; i += 1) units[i] = text.charCodeAt(i);
    this.contexts = new ContextIndex(units);
  }

  documentAt(): number {
    return 0;
  }
}
