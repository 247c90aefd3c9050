import { sentenceRanges } from '../../../src/core/text/characters';
import { enumeratorAt } from '../../../src/core/speech/enumerator';
import { headingOf } from '../../../src/core/speech/heading';

/** What synthetic speeches are put together from. */
export interface TextPool {
  /** Whole sentences, with their stop and without an enumerator. */
  sentences: string[];
  /** Headings without enumerator and stop. */
  headings: string[];
}

/** Takes texts apart; each sentence and heading once. */
export function textPoolOf(texts: readonly string[]): TextPool {
  const sentences = new Set<string>();
  const headings = new Set<string>();
  for (const raw of texts.flatMap((text) => text.split('\n'))) {
    const line = raw.trim();
    const heading = headingOf(line);
    const title = heading?.text.slice(enumeratorAt(heading.text)?.text.length ?? 0).trim() ?? '';
    if (title.length >= 4 && title.length <= 24) headings.add(title);
    if (heading && !heading.isRunIn) continue;
    for (const [start, end] of sentenceRanges(line)) {
      const sentence = line.slice(start, end).trim();
      if (sentence.length >= 15 && sentence.length <= 160 && sentence.endsWith('。') && !enumeratorAt(sentence)) sentences.add(sentence);
    }
  }
  return { sentences: [...sentences], headings: [...headings] };
}
