import assert from 'node:assert/strict';
import { closeness } from '../../../../src/core/search/closeness';
import { termsOf } from '../../../../src/core/text/terms';
import { segmenter } from '../../../support/projectSegmenter';
import { liveSegmentOf } from '../../../support/speechIndex';

function factor(query: string, text: string): number | undefined {
  const segment = liveSegmentOf([text]);
  return closeness(query, termsOf(query, segmenter))?.({ segment, passage: 0, score: 1 });
}

describe('closeness', () => {
  it('raises what holds the whole query most, marks aside, then what holds its neighbours side by side', () => {
    const query = '统筹推进重点工作';
    const whole = factor(query, '要“统筹推进、重点工作”，统筹推进重点工作。');
    const part = factor(query, '今年要统筹推进各项工作，抓住重点。');
    const none = factor(query, '工作的重点在于推进，推进的关键在于统筹。');
    assert.deepEqual([whole, none], [1.35, 1]);
    assert.ok(part !== undefined && part > 1 && part < 1.1);
  });

  it('does not join words over a word of grammar', () => {
    assert.equal(factor('工作的重点', '重点工作要抓好，工作要有重点。'), 1);
    assert.equal(factor('工作的重点', '这就是今年工作的重点。'), 1.3);
  });

  it('has no say on a single word, and on whole paragraphs', () => {
    assert.equal(factor('急难愁盼', '急难愁盼的事。'), undefined);
    assert.equal(factor('落实', '抓落实。'), undefined);
    const paragraph = '要统筹推进重点工作，把各项任务落到实处，见到成效。'.repeat(3);
    assert.equal(factor(paragraph, paragraph), undefined);
  });
});
