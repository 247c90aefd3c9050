import { PhraseCollector } from '../predict/phraseCollector';
import { mineDocument } from '../template/mining/mineDocument';
import { PackedFindings } from '../template/mining/packedFindings';
import type { Finding } from '../template/mining/finding';
import type { Segmenter } from '../text/segmenter';
import { tokensOf } from '../text/terms';
import { documentText } from './documentText';
import { phraseKinds, PhraseTable } from './phraseColumns';
import type { Segment } from './segment';
import { decodeUnits } from './stringTable';
import { WordReader } from './wordReader';

/** A bare segment with the phrases and frames of its documents, as if it had been built with them. Listed phrases stay. */
export function gatherPhrases(segment: Segment, segmenter: Segmenter): Segment {
  const { documents, documentStart, passages } = segment;
  const reader = new WordReader(segmenter);
  const phrases = new PhraseCollector(reader);
  const findings: Finding[] = [];
  const tokenise = (clause: string) => tokensOf(clause, (run) => segmenter.cut(run));
  addLists(segment, phrases);
  for (let document = 0; document < documents.length; document += 1) {
    const end = documentStart[document + 1] as number;
    for (let passage = documentStart[document] as number; passage < end; passage += 1) {
      const textAt = passages.textStart[passage] as number;
      const text = decodeUnits(passages.text, textAt, passages.textStart[passage + 1] as number);
      reader.read(text);
      phrases.addPassage(document, text, textAt, passages.move[passage] as number);
    }
    for (const finding of mineDocument(document, documentText(segment, document), tokenise)) findings.push(finding);
  }
  return { ...segment, isBare: false, phrases: phrases.build(passages.text), findings: PackedFindings.of(findings) };
}

/** Takes over what phrase lists gave: they are documents without passages. */
function addLists({ phrases: columns, passages, documentStart }: Segment, phrases: PhraseCollector): void {
  const table = new PhraseTable(columns, passages.text);
  const listed = phraseKinds.indexOf('lexicon');
  for (let i = 0; i < table.size; i += 1) {
    if (columns.kind[i] !== listed) continue;
    const category = columns.categories[columns.category[i] as number] as string;
    for (const [document, count] of table.occurrences(i)) {
      if (documentStart[document] === documentStart[document + 1]) phrases.addListed(document, table.at(i), category, count);
    }
  }
}
