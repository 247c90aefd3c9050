import type { SourceDocument } from '../../../src/core/corpus/document';
import type { Segmenter } from '../../../src/core/text/segmenter';
import { textRuns, tokensOf } from '../../../src/core/text/terms';
import { seededRandom } from '../../support/seededRandom';
import { unitsOf } from '../../support/searchEngine';
import type { KnownQuery } from './knownQuery';

const dropped = 0.4;

/** A passage with 40 % of its words dropped → the passage. Marks stay; which words go depends on the passage alone. */
export function noisyQueries(document: SourceDocument, segmenter: Segmenter): { document: SourceDocument; queries: KnownQuery[] } {
  return { document, queries: unitsOf(document).map((unit) => ({ text: damaged(unit.text, segmenter), answers: [unit] })) };
}

function damaged(text: string, segmenter: Segmenter): string {
  const random = seededRandom([...text].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) as number)) >>> 0, 7));
  const tokens = tokensOf(text, (run) => segmenter.cut(run));
  const words = tokens.flatMap((token, i) => (textRuns(token).length === 0 ? [] : [{ i, key: random() }]));
  const gone = new Set(words.sort((a, z) => a.key - z.key).slice(0, Math.round(words.length * dropped)).map(({ i }) => i));
  return tokens.filter((_, i) => !gone.has(i)).join('');
}
