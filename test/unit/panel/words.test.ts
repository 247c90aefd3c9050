import assert from 'node:assert/strict';
import { moveNames } from '../../../src/core/speech/structure';
import { moveWords, sourceWords, usesWords } from '../../../src/panel/words';
import { passageOf } from '../../support/passageOf';

describe('words about a passage', () => {
  it('name speaker, month and genre as far as they are known', () => {
    assert.equal(sourceWords(passageOf({ speaker: '张XX', date: '2024-03-05', genre: '报告' })), '张XX · 2024年3月 · 报告');
    assert.equal(sourceWords(passageOf({ genre: '报告' })), '报告');
    assert.equal(sourceWords(passageOf({})), '');
  });

  it('say how often it was used and in how many versions it is there', () => {
    assert.equal(usesWords(passageOf({ uses: { count: 3, latest: '2024-03' } })), '用过 3 次，最近 2024年3月');
    assert.equal(usesWords(passageOf({ uses: { count: 2, latest: '' }, versions: 1 })), '用过 2 次 · 另有 1 个版本');
    assert.equal(usesWords(passageOf({ uses: { count: 1, latest: '2024' } })), '');
  });

  it('call the moves what the outline calls them', () => {
    assert.deepEqual(moveWords, moveNames);
  });
});
