import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LiveSegment } from '../../../../src/core/index/liveSegment';
import { passageText } from '../../../../src/core/search/hit';
import { placesOf } from '../../../../src/core/search/uses';
import { fingerprintOf, lettersOf } from '../../../../src/core/text/fingerprint';
import { prose } from '../../../support/chineseText';
import { liveSegmentOf, segmentOf } from '../../../support/speechIndex';

function placesIn(segments: readonly LiveSegment[], text: string): string[] {
  return placesOf(segments, text, fingerprintOf(text)).map(({ segment, passage }) => `${segment.tag}:${passage}`);
}

describe('placesOf', () => {
  it('finds a passage and its copies, marks and spaces aside', () => {
    const segments = [liveSegmentOf(['统筹谋划，抓好落实。', '抓好落实。\n统筹谋划、抓好落实！'], [], 'a'), liveSegmentOf(['　统筹谋划抓好落实'], [], 'b')];
    assert.deepEqual(placesIn(segments, '统筹谋划，抓好落实。'), ['a:0', 'a:2', 'b:0']);
    assert.deepEqual(placesIn(segments, '统筹谋划。'), []);
  });

  it('counts documents that stand alone', () => {
    const live = new LiveSegment(segmentOf(['统筹谋划。', '统筹谋划。']), (document) => document === 1, 'a');
    assert.deepEqual(placesIn([live], '统筹谋划'), ['a:1']);
  });

  it('answers as looking at every passage does', () => {
    const line = fc.oneof(prose, fc.constantFrom('统筹谋划。', '督查落实！', '督查，落实', '散会'));
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n')), { maxLength: 6 }), (texts) => {
        const live = liveSegmentOf(texts);
        const all = [...live.segment.passages.document.keys()];
        const letters = all.map((passage) => lettersOf(passageText({ segment: live, passage })));
        for (const passage of all) {
          const expected = all.filter((other) => letters[other] === letters[passage]).map((other) => `a:${other}`);
          assert.deepEqual(placesIn([live], passageText({ segment: live, passage })), expected);
        }
      }),
      { numRuns: 100 },
    );
  });
});
