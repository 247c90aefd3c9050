import assert from 'node:assert/strict';
import fc from 'fast-check';
import { highlight } from '../../../../src/core/search/highlight';
import { queryTerms } from '../../../../src/core/search/queryTerms';
import { anything, run } from '../../../support/chineseText';
import { segmenter } from '../../../support/projectSegmenter';

function marked(text: string, query: string): string[] {
  return highlight(text, queryTerms(query, '', segmenter), segmenter).map(([start, end]) => text.slice(start, end));
}

describe('highlight', () => {
  it('marks the words of the query and joins neighbours', () => {
    assert.deepEqual(marked('统筹谋划重点工作，再谋划增长GDP。', '谋划重点，ＧＤＰ'), ['谋划重点', '谋划', 'GDP']);
  });

  it('marks neither grammar nor single characters beside longer words', () => {
    assert.deepEqual(marked('我们的干部抓落实', '我们的落实抓'), ['落实']);
    assert.deepEqual(marked('抓落实', '抓'), ['抓']);
  });

  it('gives ranges that ascend, do not touch, and lie in the text', () => {
    fc.assert(
      fc.property(anything, fc.oneof(anything, run), (text, query) => {
        let end = -1;
        for (const [from, to] of highlight(text, queryTerms(query, '', segmenter), segmenter)) {
          assert.ok(from > end && to > from && to <= text.length);
          end = to;
        }
      }),
    );
  });
});
