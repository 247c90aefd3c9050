import type { WantedHeading } from '../../core/lint/finding';
import { completePhrases } from '../../core/predict/completePhrases';
import type { ServerState } from '../serverState';

/** Phrases looked at before those of the wanted length are picked out. */
const considered = 200;
const offered = 5;

/** Headings from the archive that begin as wanted and have the wanted length, most used first. */
export function headingAlternatives({ prefix, length }: WantedHeading, { archive, segmenter }: ServerState): string[] {
  if (prefix === '') return [];
  const suggestions = completePhrases(archive.segments, { before: prefix, after: '' }, segmenter, considered);
  return suggestions
    .filter(({ text, matched, kind }) => matched === prefix.length && text.length === length && (kind === 'heading' || kind === 'lexicon'))
    .slice(0, offered)
    .map(({ text }) => text);
}
