import { isHan } from '../../text/characters';
import { isFunctionWord } from '../../text/functionWords';
import type { Segmenter } from '../../text/segmenter';
import { DraftClauses, type DraftClause } from './draftClauses';
import { endsLikeName } from './nameEndings';

/** A name, unit or other term of the draft that begins with what stands before the cursor. */
export interface DraftTerm {
  text: string;
  /** UTF-16 length of the text before the cursor that it replaces. */
  matched: number;
  /** How often the draft has it. */
  count: number;
  /** Of the words of the draft that begin with what is typed, how many begin the term, 0 to 1. */
  share: number;
}

/** The longest beginning that is looked for; of Latin letters, two are the shortest. */
const longestMatch = 10;
const shortestLatin = 2;
const mostTerms = 5;
/** Uses that are looked at, the nearest before the cursor first. */
const mostUses = 60;
const words = { fewest: 2, most: 6, mostOfName: 10 };
const characters = { fewest: 3, most: 24 };
/**
 * A term is offered from its second use on, one of which a single character shall tell from its third, and as far as the draft itself makes it likely: over published
 * speeches, terms of a share of 0.2 were meant one time in ten, of 0.5 one in four, of 1 two in three and more.
 */
const uses = { enough: 2, enoughForOne: 3 };
const share = { enough: 0.2, enoughForOne: 0.4 };

interface Found {
  count: number;
  befores: Set<string>;
  behinds: Set<string>;
  isWhole: boolean;
}

/**
 * Terms that the draft has used at least twice besides at the cursor: what stands in quotation or title marks, names with Latin letters or digits, and
 * runs of words whose neighbours vary on both sides (boundary freedom: accessor variety, H. Feng et al., Computational Linguistics 30, 2004), best first.
 * Nothing is kept between calls: the uses of the few characters before the cursor are found by going through the text.
 * `from` is where the body of `text` begins, `offset` the cursor.
 */
export function draftTerms(text: string, from: number, offset: number, segmenter: Segmenter): DraftTerm[] {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  if (!mayBegin(line)) return [];
  const clauses = new DraftClauses(text, segmenter);
  const own = clauses.at(Math.max(0, offset - 1));
  const terms = new Map<string, DraftTerm>();
  for (let length = Math.min(longestMatch, line.length); length > 0; length -= 1) {
    if (!own.bounds.includes(offset - length) || !isBeginning(line.slice(-length))) continue;
    for (const term of beginningWith(text, from, offset, length, clauses)) {
      if (!terms.has(term.text)) terms.set(term.text, term);
    }
  }
  return [...terms.values()].slice(0, mostTerms);
}

/** English prose is left alone: Latin letters count where Chinese or a mark stands before them. */
function mayBegin(line: string): boolean {
  return !/[\p{Script=Latin}\p{Nd}]\s+[\p{Script=Latin}\p{Nd}]*$/u.test(line) && /[\p{Script=Han}\p{Script=Latin}\p{Nd}“《]$/u.test(line);
}

function isBeginning(typed: string): boolean {
  if (/^[“《]/u.test(typed)) return true;
  if (/^\p{Script=Latin}/u.test(typed) || /^\p{Nd}/u.test(typed)) return typed.length >= shortestLatin && /\p{Script=Latin}|\p{Script=Han}|\+/u.test(typed);
  return isHan(typed.charAt(0));
}

/** The terms whose first `length` characters stand before the cursor, those that save most first. */
function beginningWith(text: string, from: number, offset: number, length: number, clauses: DraftClauses): DraftTerm[] {
  const typed = text.slice(offset - length, offset);
  const found = new Map<string, Found>();
  let begun = 0;
  for (const at of usesOf(text, typed, from, offset - length)) {
    const clause = clauses.at(at);
    const first = clause.bounds.indexOf(at);
    if (first === -1) continue;
    begun += 1;
    const before = at === clause.start ? '' : text.charAt(at - 1);
    for (const { end, isWhole } of endsOf(text, clause, first)) {
      if (end - at <= length) continue;
      note(found, text.slice(at, end), before, end >= clause.end ? '' : text.charAt(end), isWhole);
    }
  }
  const here = text.charAt(offset - length - 1);
  const isOne = length === 1 && isHan(typed);
  const [leastUses, leastShare] = isOne ? [uses.enoughForOne, share.enoughForOne] : [uses.enough, share.enough];
  return [...found]
    .filter(([, term]) => term.count >= leastUses && term.count >= leastShare * begun && (term.isWhole || (isFree(term.befores, here) && isFree(term.behinds))))
    .map(([term, { count }]) => ({ text: term, matched: length, count, share: count / begun }))
    .sort((a, z) => z.count * (z.text.length - length) - a.count * (a.text.length - length) || (a.text < z.text ? -1 : 1));
}

/** Offsets of the uses nearest before the cursor, then behind it, without the one being typed. */
function usesOf(text: string, typed: string, from: number, own: number): number[] {
  const found: number[] = [];
  for (let at = own === 0 ? -1 : text.lastIndexOf(typed, own - 1); at >= from && found.length < mostUses; at = at === 0 ? -1 : text.lastIndexOf(typed, at - 1)) found.push(at);
  for (let at = text.indexOf(typed, own + 1); at !== -1 && found.length < mostUses; at = text.indexOf(typed, at + 1)) found.push(at);
  return found;
}

/** Where a term may end that begins with the `first` word of a clause. */
function* endsOf(text: string, { words: all, bounds }: DraftClause, first: number): Generator<{ end: number; isWhole: boolean }> {
  const at = bounds[first] as number;
  const opener = all[first] as string;
  if (opener === '“' || opener === '《') {
    const close = all.indexOf(opener === '“' ? '”' : '》', first);
    if (close > first + 1 && (bounds[close + 1] as number) - at <= characters.most) yield { end: bounds[close + 1] as number, isWhole: true };
    return;
  }
  if (isFunctionWord(opener)) return;
  // A name with letters or digits is whole by itself: `DeepSeek`, `1+3+N`.
  const isQuoted = text.charAt(at - 1) === '“';
  const isName = /\p{Script=Latin}/u.test(opener) && opener.length >= characters.fewest;
  if (isName) yield { end: bounds[first + 1] as number, isWhole: true };
  for (let count = isName ? 2 : 1; first + count <= all.length && count <= words.mostOfName; count += 1) {
    const word = all[first + count - 1] as string;
    if (!/^[\p{Script=Han}\p{Script=Latin}\p{Nd}]/u.test(word)) return;
    const end = bounds[first + count] as number;
    if (end - at > characters.most) return;
    if (end - at < characters.fewest) continue;
    if (isQuoted && all[first + count] === '”') yield { end, isWhole: true };
    else if (count >= words.fewest && (count <= words.most || endsLikeName(word)) && !isFunctionWord(word)) yield { end, isWhole: false };
  }
}

function note(found: Map<string, Found>, text: string, before: string, behind: string, isWhole: boolean): void {
  let term = found.get(text);
  if (!term) found.set(text, (term = { count: 0, befores: new Set(), behinds: new Set(), isWhole: false }));
  term.count += 1;
  term.befores.add(before);
  term.behinds.add(behind);
  term.isWhole ||= isWhole;
}

/** Whether neighbours vary; a pause or the edge of the text (empty) is freedom by itself. */
function isFree(neighbours: ReadonlySet<string>, another?: string): boolean {
  const all = another === undefined ? neighbours : new Set([...neighbours, another]);
  return all.has('') || all.size >= 2;
}
