import assert from 'node:assert/strict';
import fc from 'fast-check';
import { surroundings } from '../../../../src/core/search/surroundings';
import { liveSegmentOf } from '../../../support/speechIndex';

const line = '今年的重点工作要抓紧落实到位。';

describe('surroundings', () => {
  it('gives what the neighbours and the whole speech say, by hand', () => {
    const live = liveSegmentOf([[line, line, line].join('\n'), line]);
    const bonus = surroundings(live, Float32Array.of(1, 2, 0, 4));
    const ofSpeech = 1.4 * Math.sqrt((1 + 4) / 13);
    const expected = [0.3 * (2 / 2) + ofSpeech, 0.3 * (1 / 2) + ofSpeech, 0.3 * (2 / 2) + ofSpeech, 1.4 * Math.sqrt(16 / 11)];
    expected.forEach((value, passage) => assert.ok(Math.abs(bonus(passage) - value) < 1e-6, `${passage}: ${bonus(passage)}, not ${value}`));
  });

  it('never looks beyond the speech', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(9), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }), fc.nat(3), fc.nat(9), (scores, changed, other) => {
        const live = liveSegmentOf(scores.map((speech) => speech.map(() => line).join('\n')));
        const bonuses = (given: readonly (readonly number[])[]) => {
          const flat = Float32Array.from(given.flat());
          const bonus = surroundings(live, flat);
          return given.map((speech, d) => speech.map((_, i) => bonus((live.segment.documentStart[d] ?? 0) + i)));
        };
        const before = bonuses(scores);
        const after = bonuses(scores.map((speech, d) => (d === changed ? speech.map(() => other) : speech)));
        before.forEach((speech, d) => {
          if (d !== changed) assert.deepEqual(after[d], speech);
        });
      }),
      { numRuns: 50 },
    );
  });
});
