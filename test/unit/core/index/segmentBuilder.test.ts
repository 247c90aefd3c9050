import assert from 'node:assert/strict';
import fc from 'fast-check';
import { passagesOf } from '../../../../src/core/corpus/passages';
import { headingShare, impactOf } from '../../../../src/core/index/impact';
import { SegmentBuilder } from '../../../../src/core/index/segmentBuilder';
import { decodeUnits, sortedDistinct } from '../../../../src/core/index/stringTable';
import { moveKinds } from '../../../../src/core/speech/moves';
import { fingerprintOf } from '../../../../src/core/text/fingerprint';
import { termsOf } from '../../../../src/core/text/terms';
import { prose } from '../../../support/chineseText';
import { segmenter } from '../../../support/projectSegmenter';
import { segmentOf, speech } from '../../../support/speechIndex';

/** Speeches with headings, series and scraps. */
const speeches = fc.array(fc.array(fc.oneof({ weight: 3, arbitrary: prose }, fc.constantFrom('一、压实督查责任', '（二）抓落实', '同志们：', '　')), { maxLength: 6 }).map((lines) => lines.join('\n')), { maxLength: 4 });

function passagesIn(texts: readonly string[]) {
  return texts.flatMap((text, document) => passagesOf(text, 0).map((passage) => ({ document, ...passage })));
}

describe('SegmentBuilder', () => {
  it('keeps what is known of each document', () => {
    const builder = new SegmentBuilder(segmenter);
    builder.addSpeech({ ...speech('讲话/一.md', '同志们：\n散会。'), title: '讲话', facts: { 体裁: '党课' }, encoding: 'gb18030' });
    builder.addPhraseList(speech('提法.md', '真抓实干'), [{ text: '真抓实干', category: '四字格', weight: 9 }]);
    const { documents, passages, segmenterId } = builder.build();
    const [speechRecord, listRecord] = documents;
    assert.deepEqual(
      { ...speechRecord, facts: speechRecord?.facts['体裁'], origins: speechRecord?.origins?.['体裁'] },
      { path: '讲话/一.md', title: '讲话', facts: '党课', origins: 'frontMatter', encoding: 'gb18030', characters: 7, moves: { salutation: 4, ending: 3 }, sections: 0 },
    );
    assert.deepEqual([listRecord?.path, listRecord?.title, listRecord?.characters, listRecord?.moves, listRecord?.sections], ['提法.md', '提法.md', 4, {}, 0]);
    assert.equal(documents.length, 2);
    assert.deepEqual([...passages.document], [0, 0], 'a phrase list has no passages');
    assert.equal(segmenterId, segmenter.id);
    assert.equal(builder.textLength, 12);
  });

  it('is empty when nothing was added', () => {
    const { documents, documentStart, passages, postings, phrases } = segmentOf([]);
    assert.deepEqual([documents.length, [...documentStart], passages.text.length, postings.terms.size, phrases.at.length], [0, [0], 0, 0, 0]);
  });

  it('holds every passage with what is known of it', () => {
    fc.assert(
      fc.property(speeches, (texts) => {
        const { passages, documentStart } = segmentOf(texts);
        const expected = passagesIn(texts);
        assert.equal(passages.document.length, expected.length);
        expected.forEach(({ document, text, line, headingPath, isSearchable, move, position }, i) => {
          assert.equal(decodeUnits(passages.text, passages.textStart[i] ?? 0, passages.textStart[i + 1] ?? 0), text);
          assert.deepEqual(passages.headingPaths[passages.headingPath[i] ?? -1], headingPath);
          assert.deepEqual(
            [passages.document[i], passages.line[i], passages.termCount[i], moveKinds[passages.move[i] ?? -1], passages.position[i], passages.fingerprint[i]],
            [document, line, isSearchable ? termsOf(text, segmenter).length : 0, move, Math.min(255, position), fingerprintOf(text)],
          );
        });
        assert.deepEqual([...documentStart], [...texts.map((_, d) => expected.filter(({ document }) => document < d).length), expected.length]);
      }),
      { numRuns: 60 },
    );
  });

  it('holds postings as counting the words of what is searched gives them', () => {
    fc.assert(
      fc.property(speeches, (texts) => {
        const { postings } = segmentOf(texts);
        const counted = new Map<string, string[]>();
        passagesIn(texts).forEach(({ text, headingPath, isSearchable }, i) => {
          if (!isSearchable) return;
          const terms = termsOf(text, segmenter);
          const above = headingPath.flatMap((heading) => termsOf(heading, segmenter));
          for (const term of new Set([...terms, ...above])) {
            const frequency = terms.filter((other) => other === term).length + (above.includes(term) ? headingShare : 0);
            counted.set(term, [...(counted.get(term) ?? []), `${i}:${impactOf(frequency, terms.length)}`]);
          }
        });
        const held = Array.from({ length: postings.terms.size }, (_, t): [string, string[]] => [
          postings.terms.at(t),
          Array.from(postings.entries.subarray(postings.start[t], postings.start[t + 1]), (entry) => `${entry >>> 8}:${entry & 0xff}`),
        ]);
        assert.deepEqual(Object.fromEntries(held), Object.fromEntries(counted));
        assert.deepEqual(held.map(([term]) => term), sortedDistinct(counted.keys()));
      }),
      { numRuns: 60 },
    );
  });
});
