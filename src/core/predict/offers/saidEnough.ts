import type { Offer } from './offer';

/** Words of four characters, alone or in a row: `真抓实干`, `身在兵位、胸为帅谋`. */
const formulation = /^\p{Script=Han}{4}(?:[、，；]\p{Script=Han}{4})*$/u;
/** The category of listed phrases that name things. */
const names = '术语';
/** Said this often, a formulation has had its effect. */
const enough = 2;
/**
 * Words for what a speech is about come in bursts: a speech that has one has it several times (mean occurrences in the documents that hold it:
 * K. Church, W. Gale, Poisson mixtures, 1995). 乡村振兴 must be offered a tenth time, 真抓实干 not a third.
 */
const bursty = 1.5;
/** Fewer documents than this tell nothing about bursts. */
const telling = 2;

/** Whether the draft has said the offered formulation often enough. `times` gives how often a text stands in the draft. */
export function saidEnough({ text, kind, category, count, documents }: Offer, times: (text: string) => number): boolean {
  if (!formulation.test(text) || kind === 'draft' || category === names) return false;
  // A listed phrase is counted by the weight that its list gives it, which tells nothing about bursts.
  if (kind !== 'lexicon' && documents >= telling && count / documents >= bursty) return false;
  return times(text) >= enough;
}
