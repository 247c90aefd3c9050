import assert from 'node:assert/strict';
import fc from 'fast-check';
import { syllables, unread } from '../../../../src/core/text/syllables';
import { TextReader } from '../../../../src/core/text/textReader';
import { anything } from '../../../support/chineseText';
import { segmenter } from '../../../support/projectSegmenter';

const reader = new TextReader(segmenter);

function read(text: string): string {
  reader.read(text);
  return [...reader.syllables.subarray(0, reader.syllableCount)].map((number) => syllables[number] ?? '?').join(' ');
}

describe('TextReader', () => {
  it('reads every character as in its word, marks and figures left out', () => {
    assert.equal(read('身在兵位、胸为帅谋'), 'shen zai bing wei xiong wei shuai mou');
    assert.equal(read('“两个确立”'), 'liang ge que li');
    assert.equal(read('重点任务重新部署'), 'zhong dian ren wu chong xin bu shu');
    assert.equal(read('行长强调各行各业都要行动'), 'hang zhang qiang diao ge hang ge ye dou yao xing dong');
  });

  it('reads letters one by one', () => assert.equal(read('建设5G和APP'), 'jian she g he a p p'));

  it('corrects what the segmenter cuts, only from word to word', () => {
    assert.equal(read('全面推行河长制'), 'quan mian tui xing he zhang zhi');
    assert.equal(read('林长制改革'), 'lin zhang zhi gai ge');
    assert.equal(read('各处长期坚持'), 'ge chu chang qi jian chi');
  });

  it('says where the words begin', () => {
    reader.read('“扎实推进”共同富裕');
    const starts: number[] = [];
    for (const [run, from] of [['扎实推进', 1], ['共同富裕', 6]] as const) {
      let at: number = from;
      for (const word of segmenter.cut(run)) {
        starts.push(at);
        at += word.length;
      }
    }
    assert.deepEqual([...reader.starts.subarray(0, reader.wordCount)], starts);
  });

  it('has a syllable for every character of a run, whatever stands in it', () => {
    fc.assert(
      fc.property(anything, (text) => {
        reader.read(text.slice(0, 500));
        const { places, syllableCount } = reader;
        for (let i = 0; i < syllableCount; i += 1) {
          assert.ok((reader.syllables[i] as number) <= unread);
          assert.ok(i === 0 || (places[i] as number) > (places[i - 1] as number), 'one after the other');
        }
      }),
    );
  });

  it('lists the syllables in alphabetical order, each once', () => assert.deepEqual(syllables, [...new Set(syllables)].sort()));
});
