import { ContextIndex } from './contextIndex';
import type { Memory } from './memory';

/** Words of a dictionary as a memory: one document, a line a word. Knows how words go on, not what follows them. */
export class WordMemory implements Memory {
  readonly documentCount = 1;
  readonly leastShared = 2;

  /** Over the text that `wordLines` gives. */
  constructor(readonly contexts: ContextIndex) {}

  static of(words: Iterable<string>): WordMemory {
    return new WordMemory(new ContextIndex(wordLines(words)));
  }

  documentAt(): number {
    return 0;
  }
}

/** Words as a text, a line each. */
export function wordLines(words: Iterable<string>): Uint16Array {
  const text = ['', ...words, ''].join('\n');
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i += 1) units[i] = text.charCodeAt(i);
  return units;
}
