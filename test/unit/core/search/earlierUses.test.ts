import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LiveSegment } from '../../../../src/core/index/liveSegment';
import { earlierUses, type Uses } from '../../../../src/core/search/earlierUses';
import { passageText } from '../../../../src/core/search/hit';
import type { RankOptions } from '../../../../src/core/search/rankPassages';
import { lettersOf } from '../../../../src/core/text/fingerprint';
import { run } from '../../../support/chineseText';
import { segmenter } from '../../../support/projectSegmenter';
import { liveSegmentOf, segmentOf } from '../../../support/speechIndex';

function usesOf(segments: readonly LiveSegment[], sentence: string, excludes?: RankOptions['excludes']) {
  const { exact, near }: Uses = earlierUses(segments, sentence, segmenter, excludes);
  return { exact: exact.map(passageText), near: near.map(passageText) };
}

const used = '督查督办要动真碰硬，不能走过场。';
const alike = '督查督办一定要动真碰硬，决不能走过场。';
const unlike = '学习要持之以恒，不能三天打鱼两天晒网。';

describe('earlierUses', () => {
  it('finds a sentence word for word, and others that are put nearly so', () => {
    const segments = [liveSegmentOf([`再说一句：${used}大家要记住。`, unlike], [], 'a'), liveSegmentOf([`${unlike}${alike}`], [], 'b')];
    assert.deepEqual(usesOf(segments, used), { exact: [`再说一句：${used}大家要记住。`], near: [`${unlike}${alike}`] });
  });

  it('passes over marks and spaces', () => {
    const segments = [liveSegmentOf(['“督查督办”，要“动真碰硬”，不能走过场！'])];
    assert.equal(usesOf(segments, '　督查督办要动真碰硬不能走过场').exact.length, 1);
  });

  it('gives every place of a copy, and a near sentence once', () => {
    const segments = [liveSegmentOf([used, used, alike, alike])];
    assert.deepEqual(usesOf(segments, used), { exact: [used, used], near: [alike] });
  });

  it('puts the nearest first, with the share of what they have in common', () => {
    const segments = [liveSegmentOf(['督查督办要动真格，不能总是走走过场。', alike])];
    const { near } = earlierUses(segments, used, segmenter);
    assert.deepEqual(near.map(passageText)[0], alike);
    assert.ok(near.every(({ score }, i) => score >= 0.55 && score < 1 && score <= (near[i - 1]?.score ?? 1)));
    // 14 letters are 13 pairs, 17 are 16; they share eleven.
    const [first] = near;
    assert.ok(Math.abs((first?.score ?? 0) - (2 * 11) / (13 + 16)) < 1e-9, `${first?.score}`);
  });

  it('has nothing to say of less than four letters', () => {
    const segments = [liveSegmentOf([used])];
    for (const text of ['', '，。', '督查督', '督，查，督。']) assert.deepEqual(usesOf(segments, text), { exact: [], near: [] }, text);
    assert.equal(usesOf(segments, '督查督办').exact.length, 1);
  });

  it('leaves out what no longer stands and what is excluded', () => {
    const segment = segmentOf([used, `${used}切记。`, alike]);
    const live = new LiveSegment(segment, (document) => document !== 0, 'a');
    assert.deepEqual(usesOf([live], used), { exact: [`${used}切记。`], near: [alike] });
    assert.deepEqual(usesOf([live], used, (_, document) => document === 2), { exact: [`${used}切记。`], near: [] });
    assert.deepEqual(usesOf([live], used, () => true), { exact: [], near: [] });
  });

  it('finds every passage that holds the sentence, wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(run, run), { minLength: 1, maxLength: 4 }), run, (around, words) => {
        const sentence = `${words}要持之以恒久久为功`;
        const texts = [...around.map(([before, after]) => `${before}${sentence}，${after}。`), ...around.map(([before]) => `这里没有：${before}。`)];
        const { exact } = usesOf([liveSegmentOf(texts)], sentence);
        assert.deepEqual(exact, texts.filter((text) => lettersOf(text).includes(sentence)));
      }),
      { numRuns: 60 },
    );
  });
});
