import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bodyStart, countCharacters, readingMinutes } from '../../../../src/core/speech/duration';
import { anything } from '../../../support/chineseText';

describe('bodyStart', () => {
  it('is behind front matter, whatever the line ends', () => {
    for (const head of ['---\n标题: 讲话\n---\n', '---\r\n标题: 讲话\r\n---\r\n', '\uFEFF---\n标题: 讲话\n---\n', '---\n---\n']) {
      assert.equal(bodyStart(`${head}同志们：`), head.length, JSON.stringify(head));
    }
  });

  it('is the beginning when there is no front matter', () => {
    for (const text of ['', '同志们：\n---\n正文', '---\n没有结尾', '----\n甲\n----\n']) assert.equal(bodyStart(text), 0, text);
  });
});

describe('countCharacters', () => {
  it('counts what is seen, punctuation included, and rare characters once', () => {
    assert.equal(countCharacters('同志们：\n　　大家好！ 𠮷'), 9);
  });

  it('adds up', () => {
    fc.assert(fc.property(anything, (text) => assert.equal(countCharacters(`${text}\n${text}`), 2 * countCharacters(text))));
  });
});

describe('readingMinutes', () => {
  it('is characters by pace', () => {
    assert.equal(readingMinutes(2200, 220), 10);
    assert.equal(readingMinutes(0, 220), 0);
  });
});
