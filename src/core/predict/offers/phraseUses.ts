import type { LiveSegment } from '../../index/liveSegment';

/** A document of the archive that has a phrase. */
export interface PhraseUse {
  segment: LiveSegment;
  document: number;
  /** Occurrences in it; of a phrase list, the weight it gives. */
  count: number;
  /** The document is a list of phrases, no speech. */
  isList: boolean;
}

/** The standing documents that the phrase table names for a text. */
export function phraseUses(segments: readonly LiveSegment[], text: string): PhraseUse[] {
  return segments.flatMap((segment) => {
    const [start, end] = segment.phrases.rangeOf(text);
    // Of all that begin with the text, the text itself comes first.
    if (start === end || segment.phrases.at(start) !== text) return [];
    const { documentStart } = segment.segment;
    return [...segment.phrases.occurrences(start)]
      .filter(([document]) => segment.live[document] === 1)
      .map(([document, count]) => ({ segment, document, count, isList: documentStart[document] === documentStart[document + 1] }));
  });
}

/** The use of the latest date; undated ones come last, among equals the first. */
export function latestUse(uses: readonly PhraseUse[]): PhraseUse | undefined {
  const dateOf = ({ segment, document }: PhraseUse) => segment.documents[document]?.facts['日期'] ?? '';
  return uses.reduce<PhraseUse | undefined>((latest, use) => (!latest || dateOf(use) > dateOf(latest) ? use : latest), undefined);
}
