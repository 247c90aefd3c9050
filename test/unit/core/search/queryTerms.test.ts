import assert from 'node:assert/strict';
import { queryTerms } from '../../../../src/core/search/queryTerms';
import { segmenter } from '../../../support/projectSegmenter';

describe('queryTerms', () => {
  it('holds each word once: content first, single characters and grammar with less weight, the heading with less still', () => {
    assert.deepEqual([...queryTerms('要抓好落实，抓落实', '落实的作风', segmenter)], [
      ['要', 0.3],
      ['抓好', 1],
      ['落实', 1],
      ['抓', 0.35],
      ['作风', 0.4],
    ]);
  });

  it('counts a single character in full when there is no longer word', () => {
    assert.deepEqual([...queryTerms('抓', '', segmenter)], [['抓', 1]]);
    assert.deepEqual([...queryTerms('要抓', '', segmenter)], [['要', 0.3], ['抓', 1]]);
  });

  it('falls back on words of grammar when there is nothing else', () => {
    assert.deepEqual([...queryTerms('我们的', '', segmenter)], [['我们', 1], ['的', 1]]);
  });

  it('is empty for what holds no words', () => {
    assert.equal(queryTerms('，。！', '', segmenter).size, 0);
  });
});
