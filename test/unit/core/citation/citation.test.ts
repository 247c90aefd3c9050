import assert from 'node:assert/strict';
import { chineseMonth, yearOf } from '../../../../src/core/citation/chineseDate';
import { citation } from '../../../../src/core/citation/citation';

describe('a passage with its source', () => {
  const text = '要一抓到底。';

  it('names title, speaker and month', () => {
    assert.equal(citation({ text, title: '在XX会议上的讲话', speaker: 'XX', date: '2024-03-05' }), '要一抓到底。（摘自《在XX会议上的讲话》，XX，2024年3月）');
  });

  it('leaves out what is not known', () => {
    assert.equal(citation({ text, title: '讲话', speaker: '', date: '' }), '要一抓到底。（摘自《讲话》）');
    assert.equal(citation({ text, title: '', speaker: '', date: '2024' }), '要一抓到底。（摘自2024年）');
    assert.equal(citation({ text, title: '', speaker: '', date: '' }), text);
  });

  it('writes no second pair of title marks', () => {
    assert.equal(citation({ text, title: '《讲话》', speaker: '', date: '' }), '要一抓到底。（摘自《讲话》）');
  });
});

describe('a date in Chinese', () => {
  it('goes as far as it is known, and leaves alone what is no date', () => {
    assert.deepEqual(['2024', '2024-03', '2024-11-05', '去年', ''].map(chineseMonth), ['2024年', '2024年3月', '2024年11月', '去年', '']);
    assert.deepEqual(['2024', '2024-03', '去年', ''].map(yearOf), [2024, 2024, undefined, undefined]);
  });
});
