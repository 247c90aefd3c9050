import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LiveSegment } from '../../../../src/core/index/liveSegment';
import { queryTerms } from '../../../../src/core/search/queryTerms';
import { scorePassages } from '../../../../src/core/search/scorePassages';
import { scoresLeft } from '../../../../src/core/search/scoresLeft';
import { prose, run } from '../../../support/chineseText';
import { naiveScores } from '../../../support/naiveScores';
import { segmenter } from '../../../support/projectSegmenter';
import { liveSegmentOf } from '../../../support/speechIndex';

const speeches = fc.array(fc.oneof(prose, fc.tuple(fc.constant('一、'), run, fc.constant('\n'), prose).map((parts) => parts.join(''))), { minLength: 1, maxLength: 6 });

/** Scores of all passages in order, copied, since the next look-up uses the same room. */
function scoresOf(segments: readonly LiveSegment[], query: ReadonlyMap<string, number>, isExhaustive: boolean, limit?: number) {
  const { bySegment, left, mostLeft } = scorePassages(segments, query, isExhaustive, limit);
  const read = bySegment.map((scores) => [...scores]);
  const whole = segments.flatMap((segment, s) => {
    const rest = scoresLeft(segment, s, [...(read[s] ?? []).keys()], left);
    return (read[s] ?? []).map((score, passage) => score + (rest[passage] ?? NaN));
  });
  return { read: read.flat(), whole, left, mostLeft };
}

function assertClose(found: readonly number[], expected: readonly number[]): void {
  assert.equal(found.length, expected.length);
  found.forEach((score, i) => assert.ok(Math.abs(score - (expected[i] ?? NaN)) < 1e-4, `${i}: ${score}, not ${expected[i]}`));
}

describe('scorePassages', () => {
  it('scores as BM25 over strings does, however the documents lie in segments', () => {
    fc.assert(
      fc.property(speeches, run, run, fc.nat(6), (texts, text, context, cut) => {
        const query = queryTerms(text, context, segmenter);
        const segments = [liveSegmentOf(texts.slice(0, cut), [], 'a'), liveSegmentOf(texts.slice(cut), [], 'b')];
        assertClose(scoresOf(segments, query, true).read, naiveScores(texts, query).map(({ score }) => score));
      }),
      { numRuns: 80 },
    );
  });

  it('is the same with a bound that is not reached', () => {
    fc.assert(
      fc.property(speeches, run, (texts, text) => {
        const query = queryTerms(text, '', segmenter);
        const segments = [liveSegmentOf(texts)];
        const { read, left, mostLeft } = scoresOf(segments, query, false);
        assert.deepEqual([read, left, mostLeft], [scoresOf(segments, query, true).read, [], 0]);
      }),
      { numRuns: 40 },
    );
  });

  it('leaves the commonest words once enough was read, and gives their part by looking it up', () => {
    fc.assert(
      fc.property(speeches, run, fc.integer({ min: 1, max: 30 }), fc.nat(6), (texts, text, limit, cut) => {
        const query = queryTerms(text, '', segmenter);
        const segments = [liveSegmentOf(texts.slice(0, cut), [], 'a'), liveSegmentOf(texts.slice(cut), [], 'b')];
        const all = scoresOf(segments, query, true);
        const bounded = scoresOf(segments, query, false, limit);
        assertClose(bounded.whole, all.read);
        all.read.forEach((score, i) => assert.ok(score - (bounded.read[i] ?? 0) <= bounded.mostLeft + 1e-4));
      }),
      { numRuns: 80 },
    );
  });

  it('reads the rarest words first and stops at the bound', () => {
    const common = '今年的重点工作要抓紧落实到位。';
    const live = liveSegmentOf([...Array.from({ length: 9 }, () => common), '督查督办的工作也要抓紧抓好。']);
    const { read, left } = scoresOf([live], new Map([['工作', 1], ['督查', 1]]), false, 1);
    assert.deepEqual(left.map(({ term }) => term), ['工作']);
    assert.deepEqual(read.map((score) => score > 0), [...Array.from({ length: 9 }, () => false), true]);
  });

  it('knows nothing of words that no passage has', () => {
    const live = liveSegmentOf(['今年的重点工作要抓紧落实到位。']);
    assert.deepEqual(scoresOf([live], new Map([['养殖', 1]]), true).read, [0]);
    assert.deepEqual(scorePassages([], new Map([['养殖', 1]]), true).bySegment, []);
  });

  it('keeps the rarest of very many words', () => {
    const words = Array.from({ length: 60 }, (_, i) => `词${i}`);
    // The i-th word stands in i + 1 passages: the first are the rarest.
    const texts = words.map((_, i) => `这是一段比较长的文字：${words.slice(i).map((word) => word.slice(1)).join('，')}。`);
    const query = new Map(words.map((word) => [word.slice(1), 1]));
    const { read } = scoresOf([liveSegmentOf(texts)], query, true);
    assert.equal(read.filter((score) => score > 0).length, 48);
  });
});
