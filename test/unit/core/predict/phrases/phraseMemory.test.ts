import assert from 'node:assert/strict';
import fc from 'fast-check';
import { weightOfPhrase } from '../../../../../src/core/index/liveSegment';
import { choosePhrases } from '../../../../../src/core/predict/phrases/choosePhrases';
import { memoryOf, preparePhrases, preparePhrasesNow } from '../../../../../src/core/predict/phrases/phraseMemory';
import { doNow } from '../../../../../src/core/predict/phrases/steps';
import { prose } from '../../../../support/chineseText';
import { segmenter } from '../../../../support/projectSegmenter';
import { liveSegmentOf, segmentOf } from '../../../../support/speechIndex';

const texts = ['要统筹推进各项工作，统筹推进各项工作。', '同志们：要层层压实责任。'];
const pause = () => Promise.resolve();

describe('preparePhrases', () => {
  it('prepares slice by slice what preparing at once does', async () => {
    const [one, other] = [liveSegmentOf(texts), liveSegmentOf(texts)];
    assert.equal(memoryOf(one), undefined);
    preparePhrasesNow([one], segmenter);
    assert.equal(await preparePhrases([other], segmenter, pause, () => false), true);
    assert.deepEqual(memoryOf(other), memoryOf(one));
    assert.notEqual(memoryOf(one)?.chosen.phrases.length, 0);
  });

  it('leaves a segment unprepared when it is cancelled, and begins again', async () => {
    const segment = liveSegmentOf(texts);
    assert.equal(await preparePhrases([segment], segmenter, pause, () => true), false);
    assert.equal(memoryOf(segment), undefined);
    assert.equal(await preparePhrases([segment], segmenter, pause, () => false), true);
    assert.ok(memoryOf(segment));
  });

  it('does not prepare a segment again', async () => {
    const segment = liveSegmentOf(texts);
    preparePhrasesNow([segment], segmenter);
    const memory = memoryOf(segment);
    await preparePhrases([segment], segmenter, pause, () => false);
    preparePhrasesNow([segment], segmenter);
    assert.equal(memoryOf(segment), memory);
  });
});

describe('choosePhrases', () => {
  it('takes the weightiest, ascending, at most as many as it may', () => {
    fc.assert(
      fc.property(fc.array(prose, { maxLength: 6 }), fc.integer({ min: 0, max: 60 }), (speeches, most) => {
        const segment = segmentOf(speeches, [{ text: '真抓实干', category: '', weight: 100 }]);
        const { phrases, weights } = doNow(choosePhrases(segment, most));
        assert.ok(phrases.length <= most);
        assert.deepEqual([...phrases], [...phrases].sort((a, b) => a - b));
        [...phrases].forEach((phrase, i) => assert.equal(weights[i], Math.fround(weightOfPhrase(segment, phrase))));
        const left = segment.phrases.kind.length - phrases.length;
        if (most >= segment.phrases.kind.length) assert.equal(left, 0);
        // Longer phrases give way among equals: by a hundredth a character, and what is told apart by less.
        const least = Math.min(...weights);
        const isTaken = new Set(phrases);
        segment.phrases.kind.forEach((_, i) => assert.ok(isTaken.has(i) || phrases.length === 0 || weightOfPhrase(segment, i) <= least + 0.45));
      }),
      { numRuns: 60 },
    );
  });
});
