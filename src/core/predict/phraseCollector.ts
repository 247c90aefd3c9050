import type { Passage } from '../corpus/document';
import { phraseKinds, type PhraseColumns, type PhraseKind } from '../index/segment';
import { sortedDistinct, StringTable } from '../index/stringTable';
import { enumeratorAt } from '../speech/enumerator';
import { headingOf } from '../speech/heading';
import { clausesOf } from '../text/characters';
import { isFunctionWord } from '../text/functionWords';
import { textRuns } from '../text/terms';
import { findCollocations } from './collocations';

interface Entry {
  kind: PhraseKind;
  category: string;
  documents: Map<number, number>;
}

const shortest = 3;
const longestClause = 20;
const longestHeading = 40;
const collocation = { longest: 6, minimumCharacters: 4, maximumCharacters: 16 };
/** Below this many words a sequence counts as recurring at its second occurrence, above it at its third. */
const smallArchive = 100_000;

/**
 * Gathers the phrases of some documents: listed ones, headings without their enumerators, clauses, and word sequences that
 * recur. One text has one kind: the first of that order that it was seen as.
 */
export class PhraseCollector {
  private readonly entries = new Map<string, Entry>();
  private readonly words: number[] = [];
  private readonly wordDocument: number[] = [];

  addListed(document: number, text: string, category: string, weight: number): void {
    this.add(document, text, 'lexicon', category, weight);
  }

  /** `cut` gives the word ids of a run of Chinese; ids are positions in what `build` is given. */
  addPassage(document: number, passage: Passage, cut: (run: string) => number[]): void {
    const heading = headingOf(passage.text);
    if (heading) this.addIfFit(document, withoutEnumerator(heading.text), 'heading', longestHeading);
    for (const clause of clausesOf(passage.text)) {
      const text = withoutEnumerator(clause);
      if (!heading?.text.endsWith(text)) this.addIfFit(document, text, 'clause', longestClause);
      this.addWords(document, text, cut);
    }
  }

  build(words: readonly string[]): PhraseColumns {
    this.addCollocations(words);
    const sorted = sortedDistinct(this.entries.keys());
    const categories = [...new Set(['', ...[...this.entries.values()].map((entry) => entry.category)])];
    const entries = sorted.map((text) => this.entries.get(text) as Entry);
    const start = new Uint32Array(sorted.length + 1);
    entries.forEach((entry, i) => (start[i + 1] = (start[i] as number) + entry.documents.size));
    return {
      table: StringTable.fromSorted(sorted),
      kind: Uint8Array.from(entries, ({ kind }) => phraseKinds.indexOf(kind)),
      category: Uint16Array.from(entries, ({ category }) => categories.indexOf(category)),
      categories,
      start,
      document: Uint32Array.from(entries.flatMap(({ documents }) => [...documents.keys()])),
      count: Uint32Array.from(entries.flatMap(({ documents }) => [...documents.values()])),
    };
  }

  private addWords(document: number, clause: string, cut: (run: string) => number[]): void {
    for (const run of textRuns(clause)) {
      const ids = run.isHan ? cut(run.text) : [];
      for (const id of [...ids, -1]) {
        this.words.push(id);
        this.wordDocument.push(document);
      }
    }
  }

  private addCollocations(words: readonly string[]): void {
    const found = findCollocations(
      { words: this.words, document: this.wordDocument, wordCount: words.length },
      {
        longest: collocation.longest,
        minimum: this.words.length < smallArchive ? 2 : 3,
        mayBound: (word) => !isFunctionWord(words[word] as string),
      },
    );
    for (const { words: ids, documents } of found) {
      const text = ids.map((id) => words[id] as string).join('');
      if (text.length < collocation.minimumCharacters || text.length > collocation.maximumCharacters) continue;
      const entry = this.entryOf(text, 'collocation', '');
      // A clause that is also found inside longer clauses: the larger count holds both.
      for (const { document, count } of documents) {
        entry.documents.set(document, Math.max(count, entry.documents.get(document) ?? 0));
      }
    }
  }

  private addIfFit(document: number, text: string, kind: PhraseKind, longest: number): void {
    if (text.length < shortest || text.length > longest || !/^[\p{Script=Han}“《]/u.test(text)) return;
    if (!isBalanced(text)) return;
    this.add(document, text, kind, '', 1);
  }

  private add(document: number, text: string, kind: PhraseKind, category: string, weight: number): void {
    const entry = this.entryOf(text, kind, category);
    entry.documents.set(document, (entry.documents.get(document) ?? 0) + weight);
  }

  private entryOf(text: string, kind: PhraseKind, category: string): Entry {
    let entry = this.entries.get(text);
    if (!entry) {
      entry = { kind, category, documents: new Map() };
      this.entries.set(text, entry);
    } else if (phraseKinds.indexOf(kind) < phraseKinds.indexOf(entry.kind)) {
      entry.kind = kind;
      entry.category = category;
    }
    return entry;
  }
}

function withoutEnumerator(text: string): string {
  return text.slice(enumeratorAt(text)?.text.length ?? 0);
}

const pairs: [string, string][] = [['“', '”'], ['《', '》'], ['‘', '’'], ['（', '）']];

/** Whether every opening mark is closed: half a quotation is no phrase. */
function isBalanced(text: string): boolean {
  return pairs.every(([open, close]) => text.split(open).length === text.split(close).length && text.indexOf(open) <= text.indexOf(close));
}
