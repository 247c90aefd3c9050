import { GrowingNumbers, GrowingText } from '../index/growing';
import { phraseKinds, type PhraseColumns, type PhraseKind } from '../index/phraseColumns';
import { countOf, newPhrase, packPhrases, setCount, type GatheredPhrase } from '../index/packPhrases';
import type { WordReader } from '../index/wordReader';
import { enumeratorAt } from '../speech/enumerator';
import { headingOf } from '../speech/heading';
import { classOf, hanClass } from '../text/characterClass';
import { codeEndsClause } from '../text/characters';
import { isFunctionWord } from '../text/functionWords';
import { findCollocations } from './collocations';

const shortest = 3;
const longestClause = 20;
const longestHeading = 40;
const collocation = { longest: 6, minimumCharacters: 4, maximumCharacters: 16 };
/** Below this many words a sequence counts as recurring at its second occurrence, above it at its third. */
const smallArchive = 100_000;
const clauseBreak = 0xffffffff;
const phraseStart = /^[\p{Script=Han}“《]/u;

/**
 * Gathers the phrases of some documents: listed ones, headings without their enumerators, clauses, and word sequences that
 * recur. One text has one kind: the first of that order that it was seen as.
 */
export class PhraseCollector {
  private readonly phrases = new Map<string, GatheredPhrase>();
  private readonly extra = new GrowingText(256);
  /** The running text as words, `clauseBreak` between clauses, with the document and the place of each. */
  private readonly words = new GrowingNumbers(1 << 14);
  private readonly wordDocument = new GrowingNumbers(1 << 14);
  private readonly wordAt = new GrowingNumbers(1 << 14);
  private readonly wordMove = new GrowingNumbers(1 << 14);

  constructor(private readonly reader: WordReader) {}

  /** `weight` stands for occurrences; a phrase that is listed counts as one at least. */
  addListed(document: number, text: string, category: string, weight: number): void {
    const phrase = this.note(text, 'lexicon', document, Math.max(1, weight), -1 - this.extra.length, 0);
    if (phrase.at === -1 - this.extra.length) this.extra.push(text);
    phrase.category = category;
  }

  /** Adds a passage whose words the reader has just read; its text begins at `textAt` in the segment's text. `move` is an index into `moveKinds`. */
  addPassage(document: number, text: string, textAt: number, move: number): void {
    const moveBit = 1 << move;
    const heading = headingOf(text);
    const headingText = heading?.text ?? '';
    if (heading) {
      const at = text.indexOf(headingText) + enumeratorLength(headingText);
      this.noteIfFit(text.slice(at, text.indexOf(headingText) + headingText.length), 'heading', longestHeading, document, textAt + at, moveBit);
    }
    let word = 0;
    let start = 0;
    for (let i = 0; i <= text.length; i += 1) {
      if (i < text.length && !codeEndsClause(text.charCodeAt(i))) continue;
      const [from, to] = clauseIn(text, start, i);
      start = i + 1;
      if (from === to) continue;
      if (to - from >= shortest && to - from <= longestClause) {
        const clause = text.slice(from, to);
        if (!headingText.endsWith(clause)) this.noteIfFit(clause, 'clause', longestClause, document, textAt + from, moveBit);
      }
      word = this.addWords(document, text, word, from, to, textAt, moveBit);
    }
  }

  /** The phrases; `text` is all passages' text. */
  build(text: Uint16Array): PhraseColumns {
    this.addCollocations();
    return packPhrases(this.phrases, this.extra.units.slice(), text.length);
  }

  /**
   * Takes over the words of `from .. to` from the reader, beginning to look at its `word`-th; gives the first word behind. Letters and figures
   * are a pause: the index folds them, so that they would not stand as they are written.
   */
  private addWords(document: number, text: string, word: number, from: number, to: number, textAt: number, moveBit: number): number {
    const { words, starts, ends, count } = this.reader;
    let at = word;
    while (at < count && (starts[at] as number) < from) at += 1;
    let before = -1;
    for (; at < count && (ends[at] as number) <= to; at += 1) {
      const isChinese = classOf(text.codePointAt(starts[at] as number) as number) === hanClass;
      if (before !== -1 && (!isChinese || before !== starts[at])) this.pushWord(clauseBreak, document, 0, 0);
      before = -1;
      if (!isChinese) continue;
      this.pushWord(words[at] as number, document, textAt + (starts[at] as number), moveBit);
      before = ends[at] as number;
    }
    this.pushWord(clauseBreak, document, 0, 0);
    return at;
  }

  private pushWord(word: number, document: number, at: number, moveBit: number): void {
    this.words.push(word);
    this.wordDocument.push(document);
    this.wordAt.push(at);
    this.wordMove.push(moveBit);
  }

  private addCollocations(): void {
    const words = new Int32Array(this.words.values);
    const at = this.wordAt.values;
    const found = findCollocations(
      { words, document: this.wordDocument.values, marks: this.wordMove.values },
      {
        longest: collocation.longest,
        minimum: words.length < smallArchive ? 2 : 3,
        mayBound: (word) => !isFunctionWord(this.reader.textOf(word)),
      },
    );
    for (const { words: sequence, documents, position, marks } of found) {
      const text = sequence.map((word) => this.reader.textOf(word)).join('');
      if (text.length < collocation.minimumCharacters || text.length > collocation.maximumCharacters) continue;
      // A clause that is also found inside longer clauses: the larger count holds both.
      for (const { document, count } of documents) {
        const phrase = this.note(text, 'collocation', document, 0, at[position] as number, marks);
        setCount(phrase, document, Math.max(count, countOf(phrase, document)));
      }
    }
  }

  private noteIfFit(text: string, kind: PhraseKind, longest: number, document: number, at: number, moveBit: number): void {
    if (text.length < shortest || text.length > longest || !phraseStart.test(text) || !isBalanced(text)) return;
    this.note(text, kind, document, 1, at, moveBit);
  }

  private note(text: string, kind: PhraseKind, document: number, count: number, at: number, moveBit: number): GatheredPhrase {
    const rank = phraseKinds.indexOf(kind);
    let phrase = this.phrases.get(text);
    if (!phrase) {
      phrase = newPhrase(at, rank);
      this.phrases.set(text, phrase);
    }
    phrase.kind = Math.min(phrase.kind, rank);
    phrase.moves |= moveBit;
    if (count > 0) setCount(phrase, document, countOf(phrase, document) + count);
    return phrase;
  }
}

/** The clause in `text[start .. end)` without white space around it and without its enumerator. */
function clauseIn(text: string, start: number, end: number): [from: number, to: number] {
  const raw = text.slice(start, end);
  const clause = raw.trim();
  const from = start + raw.indexOf(clause) + enumeratorLength(clause);
  return clause === '' ? [end, end] : [from, start + raw.indexOf(clause) + clause.length];
}

function enumeratorLength(text: string): number {
  return enumeratorAt(text)?.text.length ?? 0;
}

const pairs: [string, string][] = [['“', '”'], ['《', '》'], ['‘', '’'], ['（', '）']];
const anyMark = /[“”《》‘’（）]/u;

/** Whether every opening mark is closed: half a quotation is no phrase. */
function isBalanced(text: string): boolean {
  if (!anyMark.test(text)) return true;
  return pairs.every(([open, close]) => text.split(open).length === text.split(close).length && text.indexOf(open) <= text.indexOf(close));
}
