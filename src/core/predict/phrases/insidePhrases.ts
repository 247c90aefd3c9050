import type { LiveSegment } from '../../index/liveSegment';
import { PhraseCandidates, type FoundPhrase } from './phraseCandidates';
import { memoryOf } from './phraseMemory';
import type { PhraseContext, PhraseSuggestion } from './phraseSuggestion';
import type { WordsBefore } from './wordsBefore';

const fewestTyped = 2;
const mostTyped = 8;
/** They take the place of what was typed instead of going on from it: a few are enough. */
const mostOffered = 5;
const perLength = 16;
const characterWorth = 4;

/**
 * Phrases that have the end of `before` within them, from one of their words on: for 推进, 扎实推进共同富裕. Only for what opens a clause or follows a word of
 * grammar: 全面推进 has its adverb.
 */
export function insidePhrases(segments: readonly LiveSegment[], context: PhraseContext, { openings }: WordsBefore): PhraseSuggestion[] {
  const { before } = context;
  const candidates = new PhraseCandidates(context);
  for (const start of openings) {
    const length = before.length - start;
    if (length >= fewestTyped && length <= mostTyped) for (const found of look(segments, before, start)) candidates.add(found);
  }
  return candidates.best(mostOffered);
}

function* look(segments: readonly LiveSegment[], before: string, start: number): Generator<FoundPhrase> {
  const typed = before.slice(start);
  for (const segment of segments) {
    const memory = memoryOf(segment);
    for (const { number, place } of memory?.inner.find(typed, perLength) ?? []) {
      const phrase = memory?.chosen.phrases[number] as number;
      const head = segment.phrases.at(phrase).slice(0, place);
      const standing = standingBefore(before, start, head);
      // The end of what comes before the match stands there already: the writer is typing something else.
      if (standing === 0 && start > 0 && head.endsWith(before.charAt(start - 1))) continue;
      const whole = before.slice(start - standing);
      yield { segment, phrase, match: 'inside', typed: whole, covered: place + typed.length, vouched: whole.length, bonus: characterWorth * whole.length };
    }
  }
}

/** How much of the beginning of the phrase stands right before the match: 要 of 要扎实推进共同富裕, where 要推进 is typed. */
function standingBefore(before: string, start: number, head: string): number {
  for (let length = Math.min(head.length, start); length > 0; length -= 1) if (before.startsWith(head.slice(0, length), start - length)) return length;
  return 0;
}
