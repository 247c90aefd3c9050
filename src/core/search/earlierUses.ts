import type { LiveSegment } from '../index/liveSegment';
import { sentenceRanges } from '../text/characters';
import { lettersOf } from '../text/fingerprint';
import type { Segmenter } from '../text/segmenter';
import { documentOf, passageText, type Hit } from './hit';
import { passagesHolding } from './passagesHolding';
import { queryTerms } from './queryTerms';
import { rankPassages, type RankOptions } from './rankPassages';

export interface Uses {
  /** Passages that hold the sentence word for word, marks aside. */
  exact: Hit[];
  /** Passages with a sentence that shares most of its characters in their order; the score is the share. */
  near: Hit[];
}

/** A sentence is near when it shares this much of its pairs of characters with the one asked for (Dice's coefficient). */
const nearShare = 0.55;
/** Candidates that are compared letter by letter. */
const compared = 400;
/** Less than this many letters say nothing. */
const shortest = 4;

/** Every earlier use of a sentence. `excludes` as in `RankOptions`. Order: index order for exact ones, nearest first for the others. */
export function earlierUses(segments: readonly LiveSegment[], sentence: string, segmenter: Segmenter, excludes?: RankOptions['excludes']): Uses {
  const letters = lettersOf(sentence);
  if (letters.length < shortest) return { exact: [], near: [] };
  const exact = segments.flatMap((segment): Hit[] =>
    passagesHolding(segment, letters)
      .filter((passage) => !excludes?.(segment, documentOf({ segment, passage })))
      .map((passage) => ({ segment, passage, score: 1 })),
  );
  const found = new Set(exact.map(({ segment, passage }) => `${segment.tag}:${passage}`));
  const pairs = pairsOf(letters);
  const { hits } = rankPassages(segments, queryTerms(sentence, '', segmenter), { limit: compared, perDocument: Infinity, excludes });
  const near: Hit[] = [];
  for (const hit of hits) {
    if (found.has(`${hit.segment.tag}:${hit.passage}`)) continue;
    const text = passageText(hit);
    const score = sentenceRanges(text).reduce((best, [start, end]) => Math.max(best, likeness(pairs, letters.length - 1, lettersOf(text.slice(start, end)))), 0);
    if (score >= nearShare) near.push({ ...hit, score });
  }
  return { exact, near: near.sort((a, b) => b.score - a.score) };
}

function pairsOf(letters: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < letters.length; i += 1) pairs.set(letters.slice(i, i + 2), (pairs.get(letters.slice(i, i + 2)) ?? 0) + 1);
  return pairs;
}

function likeness(pairs: ReadonlyMap<string, number>, count: number, other: string): number {
  if (other.length < 2) return 0;
  const left = new Map(pairs);
  let shared = 0;
  for (let i = 0; i + 1 < other.length; i += 1) {
    const pair = other.slice(i, i + 2);
    const more = left.get(pair) ?? 0;
    if (more === 0) continue;
    left.set(pair, more - 1);
    shared += 1;
  }
  return (2 * shared) / (count + other.length - 1);
}
