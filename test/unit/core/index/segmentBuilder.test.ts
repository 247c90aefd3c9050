import assert from 'node:assert/strict';
import fc from 'fast-check';
import { passagesOf } from '../../../../src/core/corpus/passages';
import { SegmentBuilder } from '../../../../src/core/index/segmentBuilder';
import { decodeUnits } from '../../../../src/core/index/stringTable';
import { termsOf } from '../../../../src/core/text/terms';
import { prose } from '../../../support/chineseText';
import { segmenter } from '../../../support/projectSegmenter';
import { segmentOf, speech } from '../../../support/speechIndex';

describe('SegmentBuilder', () => {
  it('keeps what is known of each document', () => {
    const builder = new SegmentBuilder(segmenter);
    builder.addSpeech({ ...speech('讲话/一.md', '同志们：\n散会。'), title: '讲话', facts: { 体裁: '党课' }, encoding: 'gb18030' });
    builder.addPhraseList(speech('提法.md', '真抓实干'), [{ text: '真抓实干', category: '四字格', weight: 9 }]);
    const { documents, passages, segmenterId } = builder.build();
    assert.deepEqual(documents, [
      { path: '讲话/一.md', title: '讲话', facts: { 体裁: '党课' }, encoding: 'gb18030', characters: 7, moves: { salutation: 4, ending: 3 }, sections: 0 },
      { path: '提法.md', title: '提法.md', facts: {}, encoding: 'utf8', characters: 4, moves: { opening: 4 }, sections: 0 },
    ]);
    assert.deepEqual([...passages.document], [0, 0], 'a phrase list has no passages');
    assert.equal(segmenterId, segmenter.id);
    assert.equal(builder.textLength, 12);
  });

  it('is empty when nothing was added', () => {
    const { documents, passages, postings, phrases } = segmentOf([]);
    assert.deepEqual([documents.length, passages.text.length, postings.terms.size, phrases.table.size], [0, 0, 0, 0]);
  });

  it('holds every passage, and postings as counting the words gives them', () => {
    fc.assert(
      fc.property(fc.array(prose, { maxLength: 4 }), (texts) => {
        const { passages, postings } = segmentOf(texts);
        const expected = texts.flatMap((text, document) => passagesOf(text, 0).map((passage) => ({ document, ...passage })));
        const counted = new Map<string, string[]>();
        expected.forEach(({ document, text, line, headingPath, isSearchable }, i) => {
          assert.equal(decodeUnits(passages.text, passages.textStart[i] ?? 0, passages.textStart[i + 1] ?? 0), text);
          assert.deepEqual(passages.headingPaths[passages.headingPath[i] ?? 0], headingPath);
          const terms = isSearchable ? [text, ...headingPath].flatMap((part) => termsOf(part, segmenter)) : [];
          assert.deepEqual([passages.document[i], passages.line[i], passages.termCount[i]], [document, line, terms.length]);
          for (const term of new Set(terms)) {
            const frequency = terms.filter((other) => other === term).length;
            counted.set(term, [...(counted.get(term) ?? []), `${i}×${frequency}`]);
          }
        });
        assert.equal(passages.document.length, expected.length);
        const held = Array.from({ length: postings.terms.size }, (_, t): [string, string[]] => {
          const entries = [];
          for (let at = postings.start[t] ?? 0; at < (postings.start[t + 1] ?? 0); at += 1) entries.push(`${postings.passage[at]}×${postings.frequency[at]}`);
          return [postings.terms.at(t), entries];
        });
        assert.deepEqual(Object.fromEntries(held), Object.fromEntries(counted));
      }),
      { numRuns: 60 },
    );
  });
});
