import type { DocumentRecord, Passage, SourceDocument } from '../corpus/document';
import { factOriginsOf, factValues } from '../corpus/facts';
import { factsOf } from '../corpus/factsOf';
import { passagesOf } from '../corpus/passages';
import { signatureOf } from '../corpus/signature';
import type { ListedPhrase } from '../corpus/phraseList';
import { PhraseCollector } from '../predict/phraseCollector';
import { countCharacters } from '../speech/duration';
import { movesOf, moveKinds } from '../speech/moves';
import { outlineOf } from '../speech/outline';
import { shapeOf } from '../speech/shape';
import type { Finding } from '../template/mining/finding';
import { mineDocument } from '../template/mining/mineDocument';
import { PackedFindings } from '../template/mining/packedFindings';
import { fingerprintOf } from '../text/fingerprint';
import type { Segmenter } from '../text/segmenter';
import { tokensOf } from '../text/terms';
import { GrowingNumbers, GrowingText } from './growing';
import { PassageColumnsBuilder } from './passageColumnsBuilder';
import { PostingsBuilder } from './postingsBuilder';
import type { Segment } from './segment';
import { WordReader } from './wordReader';

/** Builds one segment, document by document. Not for use after `build()`. */
export class SegmentBuilder {
  private readonly documents: DocumentRecord[] = [];
  private readonly documentStart = new GrowingNumbers();
  private readonly signatures = new GrowingNumbers();
  private readonly passages = new PassageColumnsBuilder();
  private readonly text = new GrowingText();
  /** Words of headings, which stand above many passages. */
  private readonly headingWords = new Map<string, Uint32Array>();
  private readonly reader: WordReader;
  private readonly postings: PostingsBuilder;
  private readonly phrases: PhraseCollector;
  private readonly findings: Finding[] = [];

  /** Without `isBare`, phrases and frames are gathered too. */
  constructor(
    private readonly segmenter: Segmenter,
    private readonly isBare = false,
  ) {
    this.reader = new WordReader(segmenter);
    this.postings = new PostingsBuilder(this.reader);
    this.phrases = new PhraseCollector(this.reader);
  }

  /** UTF-16 code units added so far. */
  textLength = 0;

  get documentCount(): number {
    return this.documents.length;
  }

  /** Adds a speech. */
  addSpeech(source: SourceDocument): void {
    const { text, firstLine } = source;
    const outline = outlineOf(text);
    const moves = movesOf(text, outline);
    const document = this.addRecord(source, shapeOf(text, outline, moves));
    for (const passage of passagesOf(text, firstLine, moves)) this.addPassage(document, passage);
    if (this.isBare) return;
    const tokenise = (clause: string) => tokensOf(clause, (run) => this.segmenter.cut(run));
    for (const finding of mineDocument(document, text, tokenise, outline, moves)) this.findings.push(finding);
  }

  /** Adds a phrase list: phrases only, no passages. */
  addPhraseList(source: SourceDocument, phrases: readonly ListedPhrase[]): void {
    const document = this.addRecord(source, { moves: {}, sections: 0 });
    for (const { text, category, weight } of phrases) this.phrases.addListed(document, text, category, weight);
  }

  build(): Segment {
    const text = this.text.units.slice();
    return {
      segmenterId: this.segmenter.id,
      isBare: this.isBare,
      documents: this.documents,
      documentStart: Uint32Array.from([...this.documentStart.values, this.passages.size]),
      signatures: this.signatures.values.slice(),
      passages: this.passages.build(text),
      postings: this.postings.build(),
      phrases: this.phrases.build(text),
      findings: PackedFindings.of(this.findings),
    };
  }

  private addRecord(source: SourceDocument, shape: Pick<DocumentRecord, 'moves' | 'sections'>): number {
    const { path, title, encoding, text } = source;
    const found = factsOf(source);
    const facts = factValues(found);
    this.textLength += text.length;
    this.documentStart.push(this.passages.size);
    for (const component of signatureOf(text)) this.signatures.push(component);
    const record: DocumentRecord = { path, title: facts['标题'] ?? title, facts, origins: factOriginsOf(found), encoding, characters: countCharacters(text), ...shape };
    return this.documents.push(record) - 1;
  }

  private addPassage(document: number, passage: Passage): void {
    const { text, headingPath, isSearchable, line, position } = passage;
    const id = this.passages.size;
    const move = moveKinds.indexOf(passage.move);
    if (isSearchable) for (const heading of headingPath) this.postings.addHeading(this.wordsOfHeading(heading));
    const textAt = this.text.length;
    this.text.push(text);
    this.reader.read(text);
    const words = this.reader.words.subarray(0, this.reader.count);
    if (isSearchable) this.postings.addPassage(id, words);
    const termCount = isSearchable ? words.length : 0;
    this.passages.add({ document, line, headingPath, termCount, move, position, fingerprint: fingerprintOf(text), textAt });
    if (!this.isBare) this.phrases.addPassage(document, text, textAt, move);
  }

  private wordsOfHeading(heading: string): Uint32Array {
    let words = this.headingWords.get(heading);
    if (!words) {
      this.reader.read(heading);
      words = this.reader.words.slice(0, this.reader.count);
      this.headingWords.set(heading, words);
    }
    return words;
  }
}
