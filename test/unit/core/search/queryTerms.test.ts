import assert from 'node:assert/strict';
import { queryTerms } from '../../../../src/core/search/queryTerms';
import { segmenter } from '../../../support/projectSegmenter';

describe('queryTerms', () => {
  it('holds each word of content once, words of one character and of the heading with less weight', () => {
    assert.deepEqual([...queryTerms('要抓好落实，抓落实', '落实的作风', segmenter)], [
      ['抓好', 1],
      ['落实', 1],
      ['抓', 0.35],
      ['作风', 0.4],
    ]);
  });

  it('falls back on words of grammar when there is nothing else', () => {
    assert.deepEqual([...queryTerms('我们的', '', segmenter).keys()], ['我们', '的']);
  });

  it('is empty for what holds no words', () => {
    assert.equal(queryTerms('，。！', '', segmenter).size, 0);
  });
});
