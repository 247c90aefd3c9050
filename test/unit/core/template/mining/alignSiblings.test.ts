import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alignSiblings } from '../../../../../src/core/template/mining/alignSiblings';
import { fillFrame, frameText } from '../../../../../src/core/template/mining/frame';
import { tokensOf } from '../../../../../src/core/text/terms';
import { segmenter } from '../../../../support/projectSegmenter';

const tokenise = (text: string) => tokensOf(text, (run) => segmenter.cut(run));
const frame = (...texts: string[]) => {
  const aligned = alignSiblings(texts.map(tokenise));
  return aligned && frameText(aligned.frame);
};

describe('alignSiblings', () => {
  it('finds what siblings share, at the beginning, at the end, around and between', () => {
    assert.equal(frame('统筹谋重点', '统筹强协同', '统筹明责任'), '统筹＿＿');
    assert.equal(frame('推进观念创新', '推进工作创新', '推进制度创新'), '推进＿＿创新');
    assert.equal(frame('牢固树立基层导向', '牢固树立实干导向', '牢固树立为民导向'), '牢固树立＿＿导向');
    assert.equal(frame('用“系统的观念”凝聚合力', '用“创新的方法”激发动力', '用“人民的立场”增强定力'), '用“＿＿的＿＿”＿＿力');
    assert.equal(frame('在服务大局上做表率', '在狠抓落实上做表率', '在廉洁自律上做表率'), '在＿＿上做表率');
    assert.equal(frame('坚持问题导向，做到有的放矢', '坚持系统观念，做到统筹兼顾'), '坚持＿＿，做到＿＿');
  });

  it('sees within words where all siblings are of one length', () => {
    assert.equal(frame('善于发现问题', '勇于担当问题', '精于解决问题'), '＿＿于＿＿问题');
  });

  it('finds nothing where only a word without content is shared, or nothing, or everything', () => {
    assert.equal(frame('人民的权利', '党的领导', '我们的事业'), undefined);
    assert.equal(frame('提高认识', '压实责任', '转变作风'), undefined);
    assert.equal(frame('提高认识', '提高认识', '提高认识'), undefined);
    assert.equal(frame('提高认识'), undefined);
  });

  it('gives the siblings back when the fillers are put into the frame, whatever the siblings', () => {
    const words = fc.array(fc.constantFrom('统筹', '强化', '的', '“', '”', '工作', '推进', '在', '上', '，', '导向', '新'), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 6 }), (siblings) => {
        const aligned = alignSiblings(siblings);
        if (!aligned) return;
        assert.deepEqual(aligned.fillers.map((fillers) => fillFrame(aligned.frame, fillers)), siblings.map((sibling) => sibling.join('')));
        assert.ok(aligned.fillers.every((fillers) => fillers.length === aligned.frame.length - 1 && fillers.every((filler) => filler !== '')));
      }),
      { numRuns: 2000 },
    );
  });
});
