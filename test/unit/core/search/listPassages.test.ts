import assert from 'node:assert/strict';
import { LiveSegment } from '../../../../src/core/index/liveSegment';
import { passageText } from '../../../../src/core/search/hit';
import { listPassages } from '../../../../src/core/search/listPassages';
import type { RankOptions } from '../../../../src/core/search/rankPassages';
import { liveSegmentOf, segmentOf } from '../../../support/speechIndex';

const lines = ['督查要较真碰硬，不走过场。', '学习是进步的阶梯，要持之以恒。', '干部要到基层去，到群众中去。'];

function listed(segments: LiveSegment[], options: Partial<RankOptions> = {}) {
  const { hits, total } = listPassages(segments, { limit: Infinity, perDocument: Infinity, ...options });
  return { texts: hits.map(passageText), total };
}

describe('listPassages', () => {
  it('lists all that can be found, in index order, over all segments', () => {
    const [one = '', two = '', three = ''] = lines;
    assert.deepEqual(listed([liveSegmentOf([`一、压实责任\n${one}\n短。`, two]), liveSegmentOf([three], [], 'b')]), { texts: lines, total: 3 });
  });

  it('leaves out what does not stand, is excluded, or is not admitted', () => {
    const live = new LiveSegment(segmentOf(lines), (document) => document !== 0, 'a');
    assert.deepEqual(listed([live]).texts, lines.slice(1));
    assert.deepEqual(listed([live], { excludes: (_, document) => document === 1 }), { texts: lines.slice(2), total: 1 });
    assert.deepEqual(listed([live], { admits: (_, passage) => passage === 1 }), { texts: lines.slice(1, 2), total: 1 });
  });

  it('counts all, and shows as many and as different ones as asked for', () => {
    const [one = '', two = ''] = lines;
    const live = liveSegmentOf([`${one}\n${two}`, one]);
    assert.deepEqual(listed([live], { limit: 1 }), { texts: [one], total: 3 });
    assert.deepEqual(listed([live], { perDocument: 1 }), { texts: [one], total: 3 });
    assert.deepEqual(listed([live]), { texts: [one, two], total: 3 });
  });
});
