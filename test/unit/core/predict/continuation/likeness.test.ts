import assert from 'node:assert/strict';
import { Likeness } from '../../../../../src/core/predict/continuation/likeness';
import { memoryOf } from '../../../../support/memoryOf';
import { liveSegmentOf } from '../../../../support/speechIndex';

const report = '过去一年，我们坚持稳中求进工作总基调，着力稳就业、稳企业、稳预期，主要指标好于预期。';
const other = '过去一年，我们坚持教育优先发展，着力办好家门口的学校，群众满意度不断提升。';

describe('likeness of documents to a draft', () => {
  const memory = memoryOf(liveSegmentOf([report, other]));

  it('is even before anything is written', () => {
    const likeness = new Likeness();
    assert.deepEqual([likeness.factor(memory, 0), likeness.factor(memory, 1)], [1, 1]);
  });

  it('grows for the document that foretells the draft', () => {
    const likeness = new Likeness();
    likeness.learn([memory], report, 0, report.length, 1000);
    assert.ok(likeness.factor(memory, 0) > 1);
    assert.ok(likeness.factor(memory, 1) < 1);
  });

  it('learns a text once, however often it is asked', () => {
    const once = new Likeness();
    once.learn([memory], report, 0, report.length, 1000);
    const often = new Likeness();
    for (let to = 5; to <= report.length; to += 1) often.learn([memory], report.slice(0, to), Math.min(to, to - 1), to, 1000);
    assert.equal(often.factor(memory, 0), once.factor(memory, 0));
  });

  it('passes over what is more than it may learn at once', () => {
    const likeness = new Likeness();
    likeness.learn([memory], report, 0, report.length, 0);
    assert.equal(likeness.factor(memory, 0), 1);
  });
});
