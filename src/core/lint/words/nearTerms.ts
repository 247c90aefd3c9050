import { isCommonHan } from '../../text/characters';
import { looksAlike } from './lookAlikes';
import { officialTerms } from './officialTerms';
import { soundsAlike } from './soundAlikes';

/** A place where a term stands with one character replaced by one that sounds or looks like it. */
export interface NearTerm {
  term: string;
  /** Offset of the term, and of the character within it. */
  start: number;
  at: number;
}

const terms = new Set(officialTerms.split(/\s+/u).filter((term) => term.length > 2));
/** Characters that stand next to anything: with one of them the words are rather others than miswritten. */
const grammar = new Set('不为也着的地得了是使在有和与及以之其这那个各从对把被将可能要会并原将已而则所愿');
/** What may stand right before and right behind a term of three characters, besides punctuation, without making other words of it. */
const before = new Set('省市县区国州旗部和与及或各原由经按照对向');
const behind = new Set('的和与及或党办长书主副负等内为要应各直下');
/** Names of people from abroad end so: `…夫总理`. */
const nameEnd = '夫';
/** Terms by two of their characters: with one character wrong, at least one pair is still right. */
const byHead = new Map<number, string[]>();
const byTail = new Map<number, string[]>();
const byEnds = new Map<number, string[]>();
for (const term of terms) {
  const code = (i: number) => term.charCodeAt(i);
  const { length } = term;
  add(byHead, pairKey(code(0), code(1)), term);
  add(byTail, pairKey(code(length - 2), code(length - 1)), term);
  if (length === 3) add(byEnds, pairKey(code(0), code(2)), term);
}

/** Two common ideographs as one small number, unlike enough for a map. */
function pairKey(one: number, other: number): number {
  return ((one & 0x7fff) << 15) | (other & 0x7fff);
}

function add(map: Map<number, string[]>, key: number, term: string): void {
  const found = map.get(key) ?? [];
  found.push(term);
  map.set(key, found);
}

/** Characters that only traditional script has; the list of terms is in the simplified one. */
const traditional = /[們個國會這來時員開報]/gu;
const fewTraditional = 10;

/** The near misses in a text, each place once. Linear in the length of the text. */
export function findNearTerms(text: string): NearTerm[] {
  if ((text.match(traditional)?.length ?? 0) > fewTraditional) return [];
  const found = new Map<number, NearTerm>();
  const consider = (term: string, start: number) => {
    const at = start < 0 ? -1 : onlyDifference(text, start, term);
    if (at !== -1 && !found.has(start + at) && isMistakable(text, start, at, term)) found.set(start + at, { term, start, at });
  };
  let [code, next] = [text.charCodeAt(0), text.charCodeAt(1)];
  for (let i = 0; i + 1 < text.length; i += 1) {
    const afterNext = text.charCodeAt(i + 2);
    if (isCommonHan(code)) {
      for (const term of byHead.get(pairKey(code, next)) ?? none) consider(term, i);
      for (const term of byTail.get(pairKey(code, next)) ?? none) consider(term, i + 2 - term.length);
      for (const term of byEnds.get(pairKey(code, afterNext)) ?? none) consider(term, i);
    }
    [code, next] = [next, afterNext];
  }
  return [...found.values()].filter((near) => !isExplained(text, near));
}

const none: readonly string[] = [];

/** Whether someone may have written what stands in the text for the character that the term has at this index. */
function isMistakable(text: string, start: number, at: number, term: string): boolean {
  const written = text.charAt(start + at);
  if (grammar.has(written) || (at === 0 && written === nameEnd)) return false;
  if (term.length === 3 && at === 0 && !isFree(text.charAt(start - 1), before)) return false;
  if (term.length === 3 && at === 2 && !isFree(text.charAt(start + 3), behind)) return false;
  return soundsAlike(written, term.charAt(at)) || looksAlike(written, term.charAt(at));
}

function isFree(neighbour: string, allowed: ReadonlySet<string>): boolean {
  return neighbour === '' || allowed.has(neighbour) || !isCommonHan(neighbour.charCodeAt(0));
}

/** Index of the one character in which the text differs from the term; -1 when it differs in none or in more. */
function onlyDifference(text: string, start: number, term: string): number {
  let at = -1;
  for (let i = 0; i < term.length; i += 1) {
    const code = text.charCodeAt(start + i);
    if (code === term.charCodeAt(i)) continue;
    if (at !== -1 || !isCommonHan(code)) return -1;
    at = i;
  }
  return at;
}

/** The character belongs to another term that is written right. */
function isExplained(text: string, { start, at }: NearTerm): boolean {
  const place = start + at;
  for (let length = 3; length <= 6; length += 1) {
    for (let from = Math.max(0, place - length + 1); from <= place; from += 1) if (terms.has(text.slice(from, from + length))) return true;
  }
  return false;
}
