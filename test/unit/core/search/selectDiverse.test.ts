import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LiveSegment } from '../../../../src/core/index/liveSegment';
import { documentOf, passageText, type Hit } from '../../../../src/core/search/hit';
import { selectDiverse, type Diversity } from '../../../../src/core/search/selectDiverse';
import { lettersOf } from '../../../../src/core/text/fingerprint';
import { liveSegmentOf } from '../../../support/speechIndex';

const [supervision, learning, grassroots, promise] = ['督查要较真碰硬。', '学习是进步的阶梯。', '干部要到基层去。', '言必信，行必果。'];

/** Hits on all passages in order, with these scores. */
function hitsOn(live: LiveSegment, scores: readonly number[]): Hit[] {
  return scores.map((score, passage) => ({ segment: live, passage, score })).sort((a, z) => z.score - a.score);
}

function shown(hits: readonly Hit[], limit: number, diversity: Partial<Diversity> = {}): string[] {
  return selectDiverse(hits, limit, { perDocument: Infinity, ...diversity }).map((hit) => `${documentOf(hit)} ${passageText(hit)}`);
}

describe('selectDiverse', () => {
  it('shows copies once, marks and spaces aside', () => {
    const live = liveSegmentOf([`${supervision}\n${learning}`, `督查，要较真碰硬！\n${grassroots}`]);
    assert.deepEqual(shown(hitsOn(live, [4, 3, 5, 2]), 9), ['1 督查，要较真碰硬！', `0 ${learning}`, `1 ${grassroots}`]);
  });

  it('takes no more of a speech than allowed', () => {
    const live = liveSegmentOf([`${supervision}\n${learning}\n${grassroots}`, promise]);
    assert.deepEqual(shown(hitsOn(live, [4, 3, 2, 1]), 9, { perDocument: 2 }), [`0 ${supervision}`, `0 ${learning}`, `1 ${promise}`]);
  });

  it('tells speeches of different segments apart', () => {
    const hits = [...hitsOn(liveSegmentOf([supervision], [], 'a'), [2]), ...hitsOn(liveSegmentOf([learning], [], 'b'), [1])];
    assert.deepEqual(shown(hits, 9, { perDocument: 1 }), [`0 ${supervision}`, `0 ${learning}`]);
  });

  describe('with versions of a speech', () => {
    const live = liveSegmentOf([supervision, learning, grassroots]);
    /** Documents 0 and 1 are one speech, of which 1 is the one to show. */
    const speechOf: Diversity['speechOf'] = (_, document) => ({ key: document < 2 ? '同一篇' : '另一篇', isLeader: document !== 0 });

    it('shows the one to show, unless another fits much better', () => {
      assert.deepEqual(shown(hitsOn(live, [5, 4.1, 1]), 9, { speechOf }), [`1 ${learning}`, `2 ${grassroots}`]);
      assert.deepEqual(shown(hitsOn(live, [5, 3.9, 1]), 9, { speechOf }), [`0 ${supervision}`, `1 ${learning}`, `2 ${grassroots}`]);
    });

    it('shows another where the one to show has nothing', () => {
      assert.deepEqual(shown(hitsOn(live, [5]), 9, { speechOf }), [`0 ${supervision}`]);
    });

    it('counts them as one speech', () => {
      assert.deepEqual(shown(hitsOn(live, [5, 3, 1]), 9, { speechOf, perDocument: 1 }), [`0 ${supervision}`, `2 ${grassroots}`]);
    });
  });

  it('gives the first of what was ranked, in its order, and leaves none out without a reason', () => {
    const speeches = fc.array(fc.array(fc.constantFrom(supervision, learning, grassroots, promise), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(speeches, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 6 }), (given, perDocument, limit) => {
        const live = liveSegmentOf(given.map((lines) => lines.join('\n')));
        const ranked = hitsOn(live, given.flat().map((_, i) => 100 - i));
        const chosen = selectDiverse(ranked, limit, { perDocument });
        const expected: Hit[] = [];
        for (const hit of ranked) {
          const ofSame = expected.filter((other) => documentOf(other) === documentOf(hit)).length;
          const isSaid = expected.some((other) => lettersOf(passageText(other)) === lettersOf(passageText(hit)));
          if (expected.length < limit && ofSame < perDocument && !isSaid) expected.push(hit);
        }
        assert.deepEqual(chosen.map(({ passage }) => passage), expected.map(({ passage }) => passage));
      }),
      { numRuns: 100 },
    );
  });
});
