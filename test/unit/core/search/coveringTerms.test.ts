import assert from 'node:assert/strict';
import { coveringTerms } from '../../../../src/core/search/coveringTerms';
import { liveSegmentOf } from '../../../support/speechIndex';

const { postings } = liveSegmentOf([...Array.from({ length: 9 }, () => '今年的重点工作要抓紧落实到位。'), '办公室的工作和办公用房都要管好，公室二字另说。']).segment;

function words(letters: string): string[] | undefined {
  return coveringTerms(postings, letters)?.[0]?.map((term) => postings.terms.at(term)).sort();
}

describe('coveringTerms', () => {
  it('are the words that a character may be part of, whatever stands around', () => {
    assert.deepEqual(words('公室'), ['公', '公室', '办公室'].filter((word) => postings.terms.indexOf(word) !== -1));
    assert.ok(words('公室')?.includes('办公室'), 'a word that begins before and ends behind');
    assert.ok(words('办公')?.includes('办公室') || words('办公')?.includes('办公用房'), 'a word that goes on behind');
  });

  it('are those of the character for which they are rarest', () => {
    assert.deepEqual(words('办公室的工作'), ['办公室']);
  });

  it('are none where no passage can hold the letters', () => {
    assert.deepEqual(words('工作养殖'), []);
  });

  it('are not known for what is not Chinese', () => {
    assert.equal(words('GDP2024'), undefined);
  });
});
