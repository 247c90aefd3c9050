/** Text that is shown behind the cursor. */
export interface GhostItem {
  text: string;
}

/** A cursor and its line. */
export interface Place {
  uri: string;
  line: number;
  /** The line up to the cursor, and behind it. */
  before: string;
  after: string;
}

/** What is typed while a composition or a word of letters is not finished. */
const unfinished = /^[\u0020-\u007e]+$/u;

/** What was offered at a place, and as long as the writer types what it says, what is left of it. The first of what is left is shown. */
export class GhostOffer<T extends GhostItem> {
  /** The one that was shown last. */
  latest: T;

  /** `items` are best first, at least one. */
  constructor(readonly place: Place, private items: readonly [T, ...T[]]) {
    this.latest = items[0];
  }

  /** What was typed or taken since, at `place`; undefined when that is not behind the place of the offer. */
  typedAt(place: Place): string | undefined {
    const { uri, line, before, after } = this.place;
    if (place.uri !== uri || place.line !== line || place.after !== after || !place.before.startsWith(before)) return undefined;
    return place.before.slice(before.length);
  }

  /** Those that go on from what was typed since, in their order. */
  remainingAt(place: Place): T[] {
    const typed = this.typedAt(place);
    return typed === undefined ? [] : this.items.filter(({ text }) => text.startsWith(typed) && text !== typed);
  }

  /** The one that is shown, and what was typed of it; undefined when none is left. */
  shownAt(place: Place): { item: T; typed: string } | undefined {
    const [item] = this.remainingAt(place);
    if (!item) return undefined;
    this.latest = item;
    return { item, typed: this.typedAt(place) ?? '' };
  }

  /** What is left of the one that is shown; undefined when none is. */
  restAt(place: Place): string | undefined {
    const shown = this.shownAt(place);
    return shown?.item.text.slice(shown.typed.length);
  }

  /** Puts the next one first (1), or the one before (-1). False when there is no other. */
  cycle(place: Place, step: 1 | -1): boolean {
    const remaining = this.remainingAt(place);
    const first = remaining.at(step === 1 ? 1 : -1);
    if (!first || remaining.length < 2) return false;
    const at = this.items.indexOf(first);
    this.items = [first, ...this.items.slice(at + 1), ...this.items.slice(0, at)];
    return true;
  }

  /** What became of it when the writer wrote what now stands at `place`. */
  outcomeAt(place: Place): 'goesOn' | 'done' | 'undecided' | 'typedOver' | 'gone' {
    const typed = this.typedAt(place);
    if (typed === undefined) return 'gone';
    if (this.items.some(({ text }) => text === typed)) return 'done';
    if (this.remainingAt(place).length > 0) return 'goesOn';
    // Letters may become what it says: they are pinyin under composition.
    const common = Math.max(...this.items.map(({ text }) => commonLength(text, typed)));
    return unfinished.test(typed.slice(common)) ? 'undecided' : 'typedOver';
  }

  /** Whether a continuation at `place` says the same as this offer did, or goes on from it. */
  says(place: Place, text: string): boolean {
    const typed = this.typedAt(place);
    if (typed === undefined) return false;
    const whole = typed + text;
    return this.items.some((item) => item.text.startsWith(whole) || whole.startsWith(item.text));
  }
}

function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length += 1;
  return length;
}
