import { isHan } from '../../text/characters';
import type { Segmenter } from '../../text/segmenter';
import type { Candidate } from '../continuation/predictor';
import { supportOf } from '../continuation/support';
import type { Offer } from './offer';

/** Characters before the cursor that are cut into words, and the longest word that an item begins with again. */
const longestLead = 16;
const longestWord = 4;

/** A continuation as the list offers it: with the word before the cursor, so that it reads by itself. */
export function continuationOffer(candidate: Candidate, before: string, segmenter: Segmenter): Offer {
  const { count, documents, inDraft, source } = supportOf(candidate);
  const matched = begunWord(before, candidate.text, segmenter);
  return {
    text: before.slice(before.length - matched) + candidate.text,
    matched,
    kind: source || inDraft === 0 ? 'continuation' : 'draft',
    category: '',
    count,
    documents,
    inDraft,
    source,
  };
}

/** Characters before the cursor that belong to the word which the text goes on with, or else to the word before it. */
function begunWord(before: string, text: string, segmenter: Segmenter): number {
  const lead = hanEnd(before.slice(-longestLead));
  if (lead === '') return 0;
  let start = 0;
  for (const word of segmenter.cut(lead + hanStart(text))) {
    const end = start + word.length;
    if (end >= lead.length) return lead.length - start <= longestWord ? lead.length - start : 0;
    start = end;
  }
  return 0;
}

function hanEnd(text: string): string {
  let from = text.length;
  while (from > 0 && isHan(text.charAt(from - 1))) from -= 1;
  return text.slice(from);
}

function hanStart(text: string): string {
  let to = 0;
  while (to < text.length && isHan(text.charAt(to))) to += 1;
  return text.slice(0, to);
}
