import assert from 'node:assert/strict';
import { TrieSegmenter } from '../../../../src/core/text/trieSegmenter';
import { decodeWordTrie } from '../../../../src/core/text/wordTrieCodec';
import { compileDictionary, lexiconTerms } from '../../../../src/server/segmenting/compileDictionary';

const dictionary = '三 90 m\n服务 80 v\n统筹 70 v\n\n没有频次\n零 0 nz\r\n落实 60 v\r\n';

function segmenterOf(words: string, terms: string): TrieSegmenter {
  return new TrieSegmenter(decodeWordTrie(compileDictionary(words, terms)));
}

describe('compileDictionary', () => {
  it('gives words that the segmenter knows, and passes over lines without a frequency', () => {
    const { sum, least, frequencies } = decodeWordTrie(compileDictionary(dictionary, ''));
    assert.deepEqual([sum, least, [...frequencies]], [300, 60, [60, 70, 80, 90]]);
    assert.deepEqual(segmenterOf(dictionary, '').cut('统筹落实三服务'), ['统筹', '落实', '三', '服务']);
  });

  it('keeps terms whole', () => {
    assert.deepEqual(segmenterOf(dictionary, '三服务 2000 nz\n').cut('统筹三服务'), ['统筹', '三服务']);
  });

  it('gives an id that changes with any word of either, and with nothing else', () => {
    const ids = [
      [dictionary, ''],
      [dictionary, '一盘棋 1 nz\n'],
      [dictionary, '一盘棋 2 nz\n'],
      [`${dictionary}一盘棋 1 nz\n`, ''],
    ].map(([words = '', terms = '']) => segmenterOf(words, terms).id);
    assert.equal(new Set(ids).size, 4);
    assert.equal(segmenterOf(dictionary, '一盘棋 1 nz\n').id, ids[1]);
  });
});

describe('lexiconTerms', () => {
  it('reads the terms of a phrase list with their weights, and leaves out front matter, headings, comments and what is not Chinese alone', () => {
    const list = '---\n标题: 术语 9\n类型: 提法表\n---\n<!-- 说明 5 -->\n## 术语\n三服务 2000\n没有频次\n5G网络 300\n“两个确立” 30\n督查件\t600\n';
    assert.equal(lexiconTerms(list), '三服务 2000 nz\n督查件 600 nz\n');
    assert.equal(lexiconTerms(''), '');
  });
});
