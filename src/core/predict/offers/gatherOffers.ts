import type { LiveSegment } from '../../index/liveSegment';
import { withFullWidthMarks } from '../../text/fullWidth';
import type { Segmenter } from '../../text/segmenter';
import { completePhrases, type PhraseContext } from '../completePhrases';
import type { DraftTerm } from '../draftTerms/draftTerms';
import type { Offer } from './offer';

/** The draft's own words that one list has at most. */
const mostFromDraft = 3;
/** From this share on, a word of the draft comes before phrases that match as much; before, behind the first two of them. */
const likely = 0.5;
const secondPlace = 2;

/**
 * All that may follow, best first: phrases of the archive, and what the draft has used before. Likely words of the draft come before phrases that match no
 * more of what is typed: who has used a word in a text will use it again (cache model: Kuhn, De Mori, 1990).
 */
export function gatherOffers(segments: readonly LiveSegment[], draft: readonly DraftTerm[], context: PhraseContext, segmenter: Segmenter, limit: number): Offer[] {
  const own = new Map(draft.map((term) => [term.text, term]));
  const isLikely = ({ text }: Offer) => (own.get(text)?.share ?? 0) >= likely;
  const phrases = completePhrases(segments, context, segmenter, limit).map((phrase): Offer => {
    const { text, matched, kind, category, count, documents, source } = phrase;
    const tidy = tidied(text, context.before.slice(context.before.length - matched));
    return { text: tidy, matched, kind, category, count, documents, inDraft: own.get(tidy)?.count ?? 0, source };
  });
  const known = new Set(phrases.map(({ text }) => text));
  const added = draft.filter(({ text }) => !known.has(text)).slice(0, mostFromDraft).map(fromDraft);
  const offers: Offer[] = [];
  for (const phrase of distinct(phrases)) {
    while (added[0] && added[0].matched >= phrase.matched && (isLikely(added[0]) || offers.length >= secondPlace)) offers.push(added.shift() as Offer);
    offers.push(phrase);
  }
  return [...offers, ...added];
}

/** With full-width marks; what is typed of it stays as it is typed. */
function tidied(text: string, typed: string): string {
  return text.startsWith(typed) ? typed + withFullWidthMarks(text).slice(typed.length) : withFullWidthMarks(text);
}

function fromDraft({ text, matched, count }: DraftTerm): Offer {
  return { text, matched, kind: 'draft', category: '', count: 0, documents: 0, inDraft: count, source: undefined };
}

/** The first of each text: two spellings of the archive may have become one. */
function distinct(offers: readonly Offer[]): Offer[] {
  const seen = new Set<string>();
  return offers.filter(({ text }) => !seen.has(text) && seen.add(text));
}
