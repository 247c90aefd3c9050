import { readingOf } from '../../../src/core/text/pinyin';
import { tokensOf } from '../../../src/core/text/terms';
import { segmenter } from '../../support/projectSegmenter';
import type { Part } from './engine';
import type { Session } from './session';

export interface ImeTally {
  characters: number;
  /** Keys with the suggestions, and with the input method alone. */
  keys: number;
  plain: number;
}

/** Letters typed for a look-up go in as letters: one key switches the input method off, another on again. */
const switching = 2;
/** Initials that are tried for what follows. */
const initials = { fewest: 2, most: 8 };
const han = /^\p{Script=Han}+$/u;

/**
 * A writer with a pinyin input method types `text` word by word: the letters of a word in full and one key to choose it, one key for each mark, letter, digit and new
 * line; the input method always has the word first. With suggestions, before each word: 1 key takes the ghost, 1 + r the list item at rank r; or the initials of
 * what follows are typed for a look-up (k letters, 1 + r to take the item, and two keys for switching the input method off and on). The writer does what saves
 * most keys. A suggestion may end within a word; the rest of the word is typed as a word.
 */
export function simulateIme(text: string, session: Session, without: ReadonlySet<Part>): ImeTally {
  const words = tokensOf(text, (run) => segmenter.cut(run));
  const tally: ImeTally = { characters: text.length, keys: 0, plain: words.reduce((sum, word) => sum + keysOf(word), 0) };
  let at = 0;
  for (let next = 0; next < words.length; ) {
    const word = (words[next] as string);
    const { taken, cost } = bestOffer(text, at, session, without);
    if (taken === '') {
      tally.keys += keysOf(word);
      at += word.length;
      next += 1;
      continue;
    }
    tally.keys += cost;
    at += taken.length;
    let left = taken.length;
    while (left > 0 && left >= (words[next] as string).length) {
      left -= (words[next] as string).length;
      next += 1;
    }
    if (left > 0) words[next] = (words[next] as string).slice(left);
  }
  return tally;
}

/** Keys that a word takes with the input method alone. */
export function keysOf(word: string): number {
  return han.test(word) ? readingOf(word).full.length + 1 : word.length;
}

function bestOffer(text: string, at: number, session: Session, without: ReadonlySet<Part>): { taken: string; cost: number } {
  const before = text.slice(0, at);
  const { ghost, list } = session.answer(before);
  const offers = [...(ghost ? [{ taken: ghost.text, cost: 1 }] : []), ...list.map((item, rank) => ({ taken: item.text, cost: 1 + rank }))];
  const run = /^\p{Script=Han}*/u.exec(text.slice(at, at + initials.most))?.[0] ?? '';
  if (!without.has('pinyin')) {
    const letters = [...run].map((character) => readingOf(character).initials).join('');
    for (let k = initials.fewest; k <= letters.length; k += 1) {
      session.readAs(before, letters.slice(0, k)).forEach((found, rank) => offers.push({ taken: found, cost: k + 1 + rank + switching }));
    }
  }
  let best = { taken: '', cost: 0, saved: 0 };
  for (const { taken, cost } of offers) {
    if (taken === '' || !text.startsWith(taken, at)) continue;
    const saved = tokensOf(taken, (part) => segmenter.cut(part)).reduce((sum, word) => sum + keysOf(word), 0) - cost;
    if (saved > best.saved) best = { taken, cost, saved };
  }
  return best;
}
