import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dictionaryFile } from '../../../../src/server/segmenting/compileDictionary';
import { DictionaryError, loadSegmenter } from '../../../../src/server/segmenting/loadSegmenter';
import { segmenter, segmenterFolder } from '../../../support/projectSegmenter';
import { TemporaryFolder } from '../../../support/temporaryFolder';

describe('loadSegmenter', () => {
  let files: TemporaryFolder;
  beforeEach(() => (files = new TemporaryFolder()));
  afterEach(() => files.remove());

  function messageOf(folder: string): string {
    try {
      loadSegmenter(folder);
    } catch (error) {
      assert.ok(error instanceof DictionaryError);
      return error.message;
    }
    return assert.fail('it was loaded');
  }

  it('gives the segmenter of the build', () => {
    assert.equal(loadSegmenter(segmenterFolder).id, segmenter.id);
    assert.deepEqual(segmenter.cut('统筹谋划重点工作'), ['统筹', '谋划', '重点', '工作']);
  });

  it('works in a folder with a Chinese name', () => {
    files.write(`词典 一/${dictionaryFile}`, readFileSync(path.join(segmenterFolder, dictionaryFile)));
    assert.equal(loadSegmenter(files.at('词典 一')).id, segmenter.id);
  });

  it('tells in plain words that the dictionary is missing, and where', () => {
    assert.match(messageOf(files.path), /words\.bin”：分词词典文件缺失.*请重新安装扩展/u);
  });

  it('tells that it is damaged', () => {
    const bytes = readFileSync(path.join(segmenterFolder, dictionaryFile));
    const torn = Buffer.from(bytes.subarray(0, bytes.length / 2));
    const spoilt = Buffer.from(bytes);
    spoilt.fill(0, 1_000_000, 1_004_096);
    for (const [name, content] of Object.entries({ torn, spoilt, empty: Buffer.alloc(0) })) {
      files.write(`${name}/${dictionaryFile}`, content);
      assert.match(messageOf(files.at(name)), /分词词典文件损坏或无法读取.*请重新安装扩展/u, name);
    }
    files.folder(`folder/${dictionaryFile}`);
    assert.match(messageOf(files.at('folder')), /损坏或无法读取/u);
  });
});
