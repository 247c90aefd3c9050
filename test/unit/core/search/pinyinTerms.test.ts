import assert from 'node:assert/strict';
import { wordsReadAs } from '../../../../src/core/search/pinyinTerms';
import { liveSegmentOf } from '../../../support/speechIndex';

const live = liveSegmentOf([
  '要统筹谋划重点工作，统筹推进，把绿色发展摆在更高的位置。',
  '银行要支持实体经济，行为要规范，行动要迅速，同仇敌忾。',
  '办公室要抓好督查，长期坚持，让干部快速成长，防止出现偏差。',
]);

describe('wordsReadAs', () => {
  it('finds words of the archive by all of their syllables', () => {
    assert.deepEqual(wordsReadAs('tongchou', [live]), ['统筹']);
    assert.deepEqual(wordsReadAs('ducha', [live]), ['督查']);
    assert.deepEqual(wordsReadAs('fazhan', [live]), ['发展']);
  });

  it('knows how a character is read in its word', () => {
    assert.deepEqual(wordsReadAs('yinhang', [live]), ['银行']);
    assert.deepEqual(wordsReadAs('xingdong', [live]), ['行动']);
    assert.deepEqual(wordsReadAs('changqi', [live]), ['长期']);
    assert.deepEqual(wordsReadAs('chengzhang', [live]), ['成长']);
    assert.deepEqual(wordsReadAs('piancha', [live]), ['偏差']);
  });

  it('takes v for ü', () => {
    assert.deepEqual(wordsReadAs('lvse', [live]), ['绿色']);
  });

  it('finds words of three characters and more by their initials', () => {
    assert.deepEqual(wordsReadAs('bgs', [live]), ['办公室']);
    assert.deepEqual(wordsReadAs('dc', [live]), [], 'two letters may be anything');
  });

  it('puts the word first that is used more, over all segments', () => {
    const one = liveSegmentOf(['公式要写对，写对了公式才能往下算。'], [], 'a');
    const two = liveSegmentOf(['公事公办是规矩，办公事要有规矩。', '公事要当面说清楚，不能背后说。'], [], 'b');
    assert.deepEqual(wordsReadAs('gongshi', [one, two]), ['公事', '公式']);
  });

  it('finds nothing for what is no pinyin, or only begins a word', () => {
    for (const letters of ['', 't', 'tong', 'tongchoua', '统筹', 'GDP', '2024', 'tong chou']) assert.deepEqual(wordsReadAs(letters, [live]), [], letters);
    assert.deepEqual(wordsReadAs('tongchou', []), []);
  });
});
