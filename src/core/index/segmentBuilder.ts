import type { DocumentRecord, Passage, SourceDocument } from '../corpus/document';
import { passagesOf } from '../corpus/passages';
import type { ListedPhrase } from '../corpus/phraseList';
import { PhraseCollector } from '../predict/phraseCollector';
import { countCharacters } from '../speech/duration';
import type { Finding } from '../template/mining/finding';
import { mineDocument } from '../template/mining/mineDocument';
import { PackedFindings } from '../template/mining/packedFindings';
import { moveKinds } from '../speech/moves';
import { shapeOf } from '../speech/shape';
import type { Segmenter } from '../text/segmenter';
import { foldLatin, textRuns, tokensOf } from '../text/terms';
import type { PassageColumns, Postings, Segment } from './segment';
import { sortedDistinct, StringTable } from './stringTable';

const rememberedCuts = 20_000;

/** Builds one segment, document by document. Not for use after `build()`. */
export class SegmentBuilder {
  private readonly documents: DocumentRecord[] = [];
  private readonly termIds = new Map<string, number>();
  /** Per term: passage, frequency, passage, frequency … */
  private readonly postings: number[][] = [];
  private readonly passages = { document: [] as number[], line: [] as number[], headingPath: [] as number[], termCount: [] as number[], move: [] as number[], position: [] as number[] };
  private readonly texts: string[] = [];
  private readonly headingPaths: string[][] = [];
  private readonly headingPathIds = new Map<string, number>();
  private readonly phrases = new PhraseCollector();
  private readonly cuts = new Map<string, number[]>();
  /** Term by id. */
  private readonly terms: string[] = [];
  private readonly findings: Finding[] = [];

  constructor(private readonly segmenter: Segmenter) {}

  /** UTF-16 code units added so far. */
  textLength = 0;

  get documentCount(): number {
    return this.documents.length;
  }

  /** Adds a speech. */
  addSpeech(source: SourceDocument): void {
    const document = this.addRecord(source);
    for (const passage of passagesOf(source.text, source.firstLine)) this.addPassage(document, passage);
    const tokenise = (text: string) => tokensOf(text, (run) => this.cut(run).map((id) => this.terms[id] as string));
    for (const finding of mineDocument(document, source.text, tokenise)) this.findings.push(finding);
  }

  /** Adds a phrase list: phrases only, no passages. */
  addPhraseList(source: SourceDocument, phrases: readonly ListedPhrase[]): void {
    const document = this.addRecord(source);
    for (const { text, category, weight } of phrases) this.phrases.addListed(document, text, category, weight);
  }

  build(): Segment {
    return {
      segmenterId: this.segmenter.id,
      documents: this.documents,
      passages: this.buildPassages(),
      postings: this.buildPostings(),
      phrases: this.phrases.build(this.terms),
      findings: PackedFindings.of(this.findings),
    };
  }

  private addRecord({ path, title, facts, encoding, text }: SourceDocument): number {
    this.textLength += text.length;
    return this.documents.push({ path, title, facts, encoding, characters: countCharacters(text), ...shapeOf(text) }) - 1;
  }

  private addPassage(document: number, passage: Passage): void {
    const id = this.texts.push(passage.text) - 1;
    this.passages.document.push(document);
    this.passages.line.push(passage.line);
    this.passages.move.push(moveKinds.indexOf(passage.move));
    this.passages.position.push(Math.min(255, passage.position));
    this.passages.headingPath.push(this.headingPathId(passage.headingPath));
    this.phrases.addPassage(document, passage, (run) => this.cut(run));
    this.passages.termCount.push(passage.isSearchable ? this.addTerms(id, passage) : 0);
  }

  private addTerms(id: number, passage: Passage): number {
    const frequency = new Map<number, number>();
    let total = 0;
    for (const text of [passage.text, ...passage.headingPath]) {
      for (const run of textRuns(text)) {
        const ids = run.isHan ? this.cut(run.text) : [this.termId(foldLatin(run.text))];
        for (const id of ids) frequency.set(id, (frequency.get(id) ?? 0) + 1);
        total += ids.length;
      }
    }
    for (const [term, count] of frequency) (this.postings[term] as number[]).push(id, count);
    return total;
  }

  /** Term ids of a run of Chinese. Headings and set phrases recur, and every clause is asked for twice. */
  private cut(run: string): number[] {
    let ids = this.cuts.get(run);
    if (!ids) {
      if (this.cuts.size >= rememberedCuts) this.cuts.clear();
      ids = this.segmenter.cut(run).map((word) => this.termId(word));
      this.cuts.set(run, ids);
    }
    return ids;
  }

  private termId(term: string): number {
    let id = this.termIds.get(term);
    if (id === undefined) {
      id = this.termIds.size;
      this.termIds.set(term, id);
      this.terms.push(term);
      this.postings.push([]);
    }
    return id;
  }

  private headingPathId(path: string[]): number {
    const key = path.join('\n');
    let id = this.headingPathIds.get(key);
    if (id === undefined) {
      id = this.headingPaths.push(path) - 1;
      this.headingPathIds.set(key, id);
    }
    return id;
  }

  private buildPassages(): PassageColumns {
    const textStart = new Uint32Array(this.texts.length + 1);
    this.texts.forEach((text, i) => (textStart[i + 1] = (textStart[i] as number) + text.length));
    const { units } = StringTable.fromSorted(this.texts);
    return {
      document: Uint32Array.from(this.passages.document),
      line: Uint32Array.from(this.passages.line),
      headingPath: Uint32Array.from(this.passages.headingPath),
      headingPaths: this.headingPaths,
      termCount: Uint32Array.from(this.passages.termCount),
      move: Uint8Array.from(this.passages.move),
      position: Uint8Array.from(this.passages.position),
      textStart,
      text: units,
    };
  }

  private buildPostings(): Postings {
    const used = [...this.termIds].filter(([, id]) => (this.postings[id] as number[]).length > 0).map(([term]) => term);
    const sorted = sortedDistinct(used);
    const start = new Uint32Array(sorted.length + 1);
    sorted.forEach((term, t) => {
      start[t + 1] = (start[t] as number) + (this.postings[this.termIds.get(term) as number] as number[]).length / 2;
    });
    const passage = new Uint32Array(start[sorted.length] as number);
    const frequency = new Uint16Array(passage.length);
    let at = 0;
    for (const term of sorted) {
      const entries = this.postings[this.termIds.get(term) as number] as number[];
      for (let i = 0; i < entries.length; i += 2) {
        passage[at] = entries[i] as number;
        frequency[at++] = Math.min(0xffff, entries[i + 1] as number);
      }
    }
    return { terms: StringTable.fromSorted(sorted), start, passage, frequency };
  }
}
