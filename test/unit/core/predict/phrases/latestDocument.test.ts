import assert from 'node:assert/strict';
import { completePhrases } from '../../../../../src/core/predict/completePhrases';
import { datesOf, latestOf } from '../../../../../src/core/predict/phrases/latestDocument';
import { segmenter } from '../../../../support/projectSegmenter';
import { liveSegmentOfDocuments, speech } from '../../../../support/speechIndex';

const dated = (path: string, date: string) => ({ ...speech(path, '要统筹推进各项工作。'), ...(date !== '' && { facts: { 日期: date } }) });

describe('the latest document that has a phrase', () => {
  const first = liveSegmentOfDocuments([dated('1.md', '2024'), dated('2.md', '2025-03-05'), dated('3.md', ''), dated('4.md', '2024-12')]);
  const second = liveSegmentOfDocuments([dated('5.md', '2023-01-01')], 'b');
  const third = liveSegmentOfDocuments([dated('6.md', '2025-04')], 'c');
  const source = (segments: (typeof first)[]) => {
    const [found] = completePhrases(segments, { before: '要统筹', after: '' }, segmenter, 5);
    return found?.source.segment.documents[found.source.document]?.path;
  };

  it('is the one of the latest date, whatever its number', () => {
    assert.deepEqual([...datesOf(first)], [20240000, 20250305, 0, 20241200]);
    assert.equal(source([first]), '2.md');
  });

  it('is looked for in all folders', () => {
    assert.equal(source([first, second]), '2.md');
    assert.equal(source([second, first]), '2.md');
    assert.equal(source([first, third, second]), '6.md');
  });

  it('is the last one where no date is known', () => {
    const undated = liveSegmentOfDocuments([dated('1.md', ''), dated('2.md', '')]);
    assert.equal(latestOf(undated, [0, 1]), 1);
  });
});
