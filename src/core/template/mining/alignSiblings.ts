import { isHan } from '../../text/characters';
import { isFunctionWord } from '../../text/functionWords';
import type { Frame } from './frame';

/** What siblings have in common, and what each puts into the slots. */
export interface Alignment {
  frame: Frame;
  /** Per sibling: one filler for each slot, never empty. `fillFrame` gives the sibling back. */
  fillers: string[][];
}

const longestFiller = 16;
const mostSlots = 4;

/**
 * Aligns siblings, each given as its words and marks in order: word by word, or character by character where all are of one length
 * and that shows more. Undefined when they share too little to be called a frame.
 */
export function alignSiblings(siblings: readonly (readonly string[])[]): Alignment | undefined {
  if (siblings.length < 2) return undefined;
  const byWord = alignWords(siblings);
  const byPlace = siblings.length >= 3 ? alignPlaces(siblings.map((words) => words.join(''))) : undefined;
  const best = [byWord, byPlace].filter((found) => found !== undefined).sort((a, b) => fixedLength(b.frame) - fixedLength(a.frame));
  return best[0];
}

function fixedLength(frame: Frame): number {
  return frame.reduce((sum, piece) => sum + piece.length, 0);
}

function alignWords(siblings: readonly (readonly string[])[]): Alignment | undefined {
  const shortest = Math.min(...siblings.map(({ length }) => length));
  const [first] = siblings as readonly [readonly string[]];
  const shared = (place: (words: readonly string[]) => string | undefined) => siblings.every((words) => place(words) === place(first));
  let head = 0;
  while (head < shortest && shared((words) => words[head])) head += 1;
  let tail = 0;
  while (tail < shortest - head && shared((words) => words[words.length - 1 - tail])) tail += 1;
  const middles = siblings.map((words) => words.slice(head, words.length - tail));
  let common = middles.reduce<readonly string[]>(commonSequence, middles[0] as readonly string[]);
  for (;;) {
    const gaps = middles.map((words) => gapsAround(words, common));
    const isMixed = (gap: number) => gaps.some((row) => row[gap] === '') && gaps.some((row) => row[gap] !== '');
    const mixed = common.findIndex((_, i) => isMixed(i) || isMixed(i + 1));
    if (mixed === -1) return toAlignment([first.slice(0, head).join(''), ...common, first.slice(first.length - tail).join('')], gaps, common);
    // A word that some have right beside the last one and others further on is part of what varies.
    common = common.filter((_, i) => i !== mixed);
  }
}

/** Frame pieces with nothing between them in any sibling become one. */
function toAlignment(parts: readonly string[], gaps: readonly string[][], common: readonly string[]): Alignment | undefined {
  const pieces = [parts[0] as string];
  const slots: number[] = [];
  for (let gap = 0; gap <= common.length; gap += 1) {
    const next = parts[gap + 1] as string;
    if (gaps.every((row) => row[gap] === '')) pieces[pieces.length - 1] += next;
    else {
      slots.push(gap);
      pieces.push(next);
    }
  }
  const fillers = gaps.map((row) => slots.map((gap) => row[gap] as string));
  return accepted({ frame: pieces, fillers });
}

/** Fixed where all siblings have the same character at the same place. */
function alignPlaces(texts: readonly string[]): Alignment | undefined {
  const [first] = texts as [string];
  if (texts.some(({ length }) => length !== first.length)) return undefined;
  const pieces = [''];
  const fillers = texts.map(() => [] as string[]);
  let isOpen = false;
  for (let i = 0; i < first.length; i += 1) {
    if (texts.every((text) => text[i] === first[i])) {
      pieces[pieces.length - 1] += first.charAt(i);
      isOpen = false;
      continue;
    }
    if (!isOpen) pieces.push('');
    texts.forEach((text, t) => {
      const row = fillers[t] as string[];
      if (isOpen) row[row.length - 1] += text.charAt(i);
      else row.push(text.charAt(i));
    });
    isOpen = true;
  }
  return accepted({ frame: pieces, fillers });
}

function accepted(alignment: Alignment): Alignment | undefined {
  const { frame, fillers } = alignment;
  const isFit = fillers.every((row) => row.length > 0 && row.length <= mostSlots && row.every((text) => text !== '' && text.length <= longestFiller));
  const distinct = new Set(fillers.map((row) => row.join('\n'))).size;
  return isFit && distinct > fillers.length / 2 && saysSomething(frame) ? alignment : undefined;
}

/** Two characters of content, or one with quotation marks: `用“＿＿的＿＿”＿＿`. */
function saysSomething(frame: Frame): boolean {
  const content = frame.filter((piece) => !isFunctionWord(piece)).flatMap((piece) => [...piece].filter((character) => isHan(character) && !isFunctionWord(character)));
  return content.length >= 2 || (content.length === 1 && frame.some((piece) => piece.includes('“')));
}

/** What stands before, between and behind the words of `common` in `words`, each found as early as possible. */
function gapsAround(words: readonly string[], common: readonly string[]): string[] {
  const gaps: string[] = [];
  let at = 0;
  for (const word of common) {
    const found = words.indexOf(word, at);
    gaps.push(words.slice(at, found).join(''));
    at = found + 1;
  }
  gaps.push(words.slice(at).join(''));
  return gaps;
}

/** A longest sequence of words that both have in this order. */
function commonSequence(a: readonly string[], b: readonly string[]): readonly string[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint8Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i] as Uint8Array;
      const below = lengths[i + 1] as Uint8Array;
      row[j] = a[i] === b[j] ? (below[j + 1] as number) + 1 : Math.max(below[j] as number, row[j + 1] as number);
    }
  }
  const common: string[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      common.push(a[i] as string);
      i += 1;
      j += 1;
    } else if ((lengths[i + 1] as Uint8Array)[j] as number >= ((lengths[i] as Uint8Array)[j + 1] as number)) i += 1;
    else j += 1;
  }
  return common;
}
