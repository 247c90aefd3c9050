import assert from 'node:assert/strict';
import { LiveSegment } from '../../../../../src/core/index/liveSegment';
import { completePhrases } from '../../../../../src/core/predict/completePhrases';
import { preparePhrasesNow } from '../../../../../src/core/predict/phrases/phraseMemory';
import { segmenter } from '../../../../support/projectSegmenter';
import { liveSegmentOf, segmentOf } from '../../../../support/speechIndex';

const offers = (segments: LiveSegment[], before: string) => completePhrases(segments, { before, after: '' }, segmenter, 20);

describe('phrases of several folders', () => {
  const starter = liveSegmentOf([], [{ text: '统筹推进各项工作', category: '督查落实', weight: 60 }], 'starter');
  const archive = liveSegmentOf(['统筹推进各项工作，抓好落实。', '要抓实抓细，统筹推进各项工作。'], [], 'archive');
  preparePhrasesNow([starter, archive], segmenter);

  it('are one: listed where one list has it, used as often as in all, whichever comes first', () => {
    for (const segments of [[starter, archive], [archive, starter]]) {
      for (const before of ['统筹', 'tongchou', '统ch']) {
        const found = offers(segments, before).filter(({ text }) => text === '统筹推进各项工作');
        assert.deepEqual(found.map(({ kind, category, count, documents }) => [kind, category, count, documents]), [['lexicon', '督查落实', 62, 3]], before);
      }
    }
  });
});

describe('phrases of documents that have ended', () => {
  const segment = segmentOf(['统筹推进各项工作。统筹推进各项工作。', '统筹推进各项工作，要层层压实责任。要层层压实责任。']);
  preparePhrasesNow([new LiveSegment(segment, () => true, 'a')], segmenter);

  it('are not offered, and those of others are counted without them', () => {
    const rest = new LiveSegment(segment, (document) => document === 0, 'a');
    assert.deepEqual(offers([rest], 'cengceng'), []);
    assert.deepEqual(offers([rest], '责任'), []);
    assert.deepEqual(offers([rest], 'tongchou').map(({ count, documents }) => [count, documents]), [[2, 1]]);
    assert.equal(offers([rest], '工作').find(({ match }) => match === 'inside')?.count, 2);
  });
});
