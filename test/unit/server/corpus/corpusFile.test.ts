import assert from 'node:assert/strict';
import { isCorpusFile, isCorpusSubfolder } from '../../../../src/server/corpus/corpusFile';

describe('isCorpusFile', () => {
  it('takes text in our formats', () => {
    for (const name of ['讲话.txt', '讲话.MD', '工作会议.讲稿.md', '讲话.jianggao', '我的readme.md']) assert.ok(isCorpusFile(name), name);
  });

  it('passes over notes, what editors leave behind, and other formats', () => {
    for (const name of ['README.md', 'readme.md', '.隐藏.txt', '~$讲话.txt', '讲话.docx', '讲话.txt.bak', 'md', '讲话']) assert.ok(!isCorpusFile(name), name);
  });
});

describe('isCorpusSubfolder', () => {
  it('passes over folders that hold no speeches', () => {
    for (const name of ['2024年', '党课']) assert.ok(isCorpusSubfolder(name), name);
    for (const name of ['.git', 'node_modules', '$RECYCLE.BIN']) assert.ok(!isCorpusSubfolder(name), name);
  });
});
