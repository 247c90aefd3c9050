import assert from 'node:assert/strict';
import { isCorpusFile, isCorpusSubfolder, isTextFile } from '../../../../src/server/corpus/corpusFile';

describe('isCorpusFile', () => {
  it('takes text in our formats', () => {
    for (const name of ['讲话.txt', '讲话.MD', '工作会议.讲稿.md', '讲话.jianggao', '我的readme.md']) assert.ok(isCorpusFile(name), name);
  });

  it('takes what offices write', () => {
    for (const name of ['讲话.docx', '讲话.DOC', '讲话.docm', '模板.dotx', '讲话.wps', '讲话.pdf', '讲话.rtf', '讲话.html', '讲话.htm', '讲话.mht', '讲话.mhtml']) assert.ok(isCorpusFile(name), name);
  });

  it('passes over notes, what editors leave behind, and other formats', () => {
    for (const name of ['README.md', 'readme.md', '.隐藏.txt', '~$讲话.txt', '~$讲话.docx', '数据.xlsx', '讲话.txt.bak', 'md', '讲话']) assert.ok(!isCorpusFile(name), name);
  });
});

describe('isTextFile', () => {
  it('takes plain text only', () => {
    for (const name of ['讲话.txt', '讲话.MD', '讲话.jianggao']) assert.ok(isTextFile(name), name);
    for (const name of ['讲话.docx', '讲话.pdf', 'README.md', '~$讲话.txt']) assert.ok(!isTextFile(name), name);
  });
});

describe('isCorpusSubfolder', () => {
  it('passes over folders that hold no speeches', () => {
    for (const name of ['2024年', '党课']) assert.ok(isCorpusSubfolder(name), name);
    for (const name of ['.git', 'node_modules', '$RECYCLE.BIN', '讲话.files', '讲话_files']) assert.ok(!isCorpusSubfolder(name), name);
  });
});
