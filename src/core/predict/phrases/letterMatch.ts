import { syllables, syllablesFrom, unread } from '../../text/syllables';

/** Letters longer than this are not looked up. */
export const mostLetters = 30;
const notAsked = -1;
const apostrophe = "'";

/**
 * Reads letters as syllables in all ways at once: each is typed in full, by its initial (`t`, `zh` or `z`), or, at the end of what is typed, in part. An
 * apostrophe ends a syllable. A set of places is a number, bit p for the place before letter p; `isDone` tells whether all letters are used up.
 */
export class LetterMatch {
  readonly start = 1;
  private readonly done: number;
  /** By syllable × letters + place: the places that it leads to. */
  private readonly reached: Int32Array;

  /** `letters`: `a`–`z` and apostrophes, 1 to `mostLetters`. */
  constructor(private readonly letters: string) {
    this.done = 2 ** letters.length;
    this.reached = new Int32Array((unread + 1) * letters.length).fill(notAsked);
  }

  /** Numbers of the syllables that may come first. */
  get firstSyllables(): [start: number, end: number] {
    return syllablesFrom(this.letters.charAt(0));
  }

  isDone(places: number): boolean {
    return (places & this.done) !== 0;
  }

  /** Where this syllable leads from these places; 0 when it fits none. */
  step(places: number, syllable: number): number {
    let next = 0;
    const count = this.letters.length;
    for (let rest = places & (this.done - 1); rest !== 0; rest &= rest - 1) {
      const place = 31 - Math.clz32(rest & -rest);
      let reached = this.reached[syllable * count + place] as number;
      if (reached === notAsked) reached = this.reached[syllable * count + place] = this.lookUp(place, syllable);
      next |= reached;
    }
    return next;
  }

  private lookUp(place: number, syllable: number): number {
    if (syllable === unread) return 0;
    const { letters } = this;
    const name = syllables[syllable] as string;
    if (letters.charAt(place) !== name.charAt(0)) return 0;
    let reached = this.behind(place + 1);
    if (name.length > 2 && name.charAt(1) === 'h' && letters.charAt(place + 1) === 'h') reached |= this.behind(place + 2);
    if (letters.startsWith(name, place)) reached |= this.behind(place + name.length);
    if (name.startsWith(letters.slice(place))) reached |= this.done;
    return reached;
  }

  private behind(place: number): number {
    return 1 << (this.letters.charAt(place) === apostrophe ? place + 1 : place);
  }
}
