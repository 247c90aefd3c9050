import assert from 'node:assert/strict';
import { passageText } from '../../../../src/core/search/hit';
import { placesOf } from '../../../../src/core/search/uses';
import { fingerprintOf } from '../../../../src/core/text/fingerprint';
import { liveSegmentOf } from '../../../support/speechIndex';

describe('the places of a passage', () => {
  it('are found for every fingerprint, however large', () => {
    const sentences = Array.from({ length: 40 }, (_, i) => `督查督办要敢于较真碰硬，第${i + 1}项任务决不能搞下不为例，务求抓到底。`);
    assert.ok(sentences.some((sentence) => fingerprintOf(sentence) > 2 ** 31));
    const segment = liveSegmentOf([`${sentences.join('\n')}\n`, `${[...sentences].reverse().join('\n')}\n`]);
    for (const sentence of sentences) {
      const places = placesOf([segment], sentence, fingerprintOf(sentence));
      assert.deepEqual(places.map(passageText), [sentence, sentence]);
    }
  });
});
