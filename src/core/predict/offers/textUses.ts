import type { LiveSegment } from '../../index/liveSegment';
import { documentOf } from '../../search/hit';
import { passagesHolding } from '../../search/passagesHolding';
import { lettersOf } from '../../text/fingerprint';
import { phraseUses, type PhraseUse } from './phraseUses';

/** The standing speeches whose passages hold a text, marks aside, each with how many passages do. */
function speechesHolding(segments: readonly LiveSegment[], text: string): PhraseUse[] {
  const letters = lettersOf(text);
  return segments.flatMap((segment) => {
    const counts = new Map<number, number>();
    for (const passage of passagesHolding(segment, letters)) {
      const document = documentOf({ segment, passage });
      counts.set(document, (counts.get(document) ?? 0) + 1);
    }
    return [...counts].map(([document, count]) => ({ segment, document, count, isList: false }));
  });
}

/** Where a suggestion was said, and the lists that have it. Speeches are looked through only when no phrase table names one for it. */
export function textUses(segments: readonly LiveSegment[], text: string): { spoken: PhraseUse[]; listed: PhraseUse[] } {
  const uses = phraseUses(segments, text);
  const spoken = uses.filter(({ isList }) => !isList);
  return { spoken: spoken.length > 0 ? spoken : speechesHolding(segments, text), listed: uses.filter(({ isList }) => isList) };
}
