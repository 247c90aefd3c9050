import assert from 'node:assert/strict';
import { partEnd } from '../../../../../src/core/predict/ghost/partEnd';

const shown = { text: '推进共同富裕，“狠抓”落实。', wordEnds: [2, 6, 7, 10, 11, 13, 14] };

describe('partEnd', () => {
  const parts = (part: 'word' | 'clause'): string[] => {
    const found: string[] = [];
    for (let taken = 0; taken < shown.text.length; ) {
      const end = partEnd(shown, taken, part);
      found.push(shown.text.slice(taken, end));
      taken = end;
    }
    return found;
  };

  it('goes word by word', () => assert.deepEqual(parts('word'), ['推进', '共同富裕', '，', '“狠抓', '”', '落实', '。']));

  it('goes up to the next pause, and from there over it', () => assert.deepEqual(parts('clause'), ['推进共同富裕', '，“狠抓”落实', '。']));

  it('goes on from within a word', () => {
    assert.equal(partEnd(shown, 1, 'word'), 2);
    assert.equal(partEnd(shown, 3, 'clause'), 6);
  });
});
