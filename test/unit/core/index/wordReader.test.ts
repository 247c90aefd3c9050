import assert from 'node:assert/strict';
import fc from 'fast-check';
import { WordReader } from '../../../../src/core/index/wordReader';
import { foldLatin, termsOf, textRuns } from '../../../../src/core/text/terms';
import { anything, hanString } from '../../../support/chineseText';
import { segmenter } from '../../../support/projectSegmenter';

/** The words read last, with the text where each stands. */
function readWords(reader: WordReader, text: string): { term: string; place: string }[] {
  reader.read(text);
  return Array.from({ length: reader.count }, (_, i) => ({
    term: reader.textOf(reader.words[i] ?? -1),
    place: text.slice(reader.starts[i], reader.ends[i]),
  }));
}

describe('WordReader', () => {
  it('reads Chinese, letters and digits, each with its place', () => {
    assert.deepEqual(readWords(new WordReader(segmenter), '统筹谋划，ＧＤＰ增长5.2%。'), [
      { term: '统筹', place: '统筹' },
      { term: '谋划', place: '谋划' },
      { term: 'gdp', place: 'ＧＤＰ' },
      { term: '增长', place: '增长' },
      { term: '5.2%', place: '5.2%' },
    ]);
  });

  it('gives the index terms of each text, in order and in their places, whatever was read before', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anything, hanString), { minLength: 1, maxLength: 6 }), (texts) => {
        const reader = new WordReader(segmenter);
        for (const text of texts) {
          const words = readWords(reader, text);
          assert.deepEqual(words.map(({ term }) => term), termsOf(text, segmenter));
          for (const { term, place } of words) assert.equal(foldLatin(place) === term || place === term, true, `${place} is not ${term}`);
          const starts = [...reader.starts.subarray(0, reader.count)];
          const ends = [...reader.ends.subarray(0, reader.count)];
          assert.ok(starts.every((start, i) => start >= (ends[i - 1] ?? 0)), 'words do not overlap');
          for (const { text: run, start } of textRuns(text)) assert.ok(starts.includes(start) && ends.includes(start + run.length));
        }
      }),
    );
  });

  it('numbers words from 0 as they are first met, one number a word', () => {
    const reader = new WordReader(segmenter);
    reader.read('督查，落实，督查，GDP，gdp。');
    assert.deepEqual([...reader.words.subarray(0, reader.count)], [0, 1, 0, 2, 2]);
    reader.read('龘𠀀龘');
    assert.deepEqual([...reader.words.subarray(0, reader.count)], [3, 4, 3]);
    assert.equal(reader.size, 5);
  });

  it('reads texts longer than its first room', () => {
    const text = '督查'.repeat(3000);
    assert.deepEqual(readWords(new WordReader(segmenter), text).map(({ term }) => term).join(''), text);
  });
});
