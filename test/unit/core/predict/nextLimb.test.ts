import assert from 'node:assert/strict';
import fc from 'fast-check';
import { limbContexts } from '../../../../src/core/predict/limbContext';
import { drawSkeleton, limbSkeletons, skeletonSnippet } from '../../../../src/core/predict/limbSkeletons';
import { segmenter } from '../../../support/projectSegmenter';


function contextsAt(marked: string) {
  const offset = marked.indexOf('|');
  return limbContexts(marked.replace('|', ''), offset);
}

describe('limbContexts', () => {
  it('knows the limb whose enumerator stands before the cursor', () => {
    const [context] = contextsAt('一要有全局视野。看得远。\n二要有前瞻思维。想得深。\n三要|');
    assert.deepEqual(context, { form: 'demand', enumerator: '三要', start: 26, typed: '', siblings: ['有全局视野', '有前瞻思维'], isRunIn: true });
    assert.deepEqual(contextsAt('（一）统筹谋重点。甲。\n（二）统筹|').map(({ enumerator, typed, siblings }) => [enumerator, typed, siblings]), [['（二）', '统筹', ['统筹谋重点']]]);
  });

  it('knows it within a paragraph', () => {
    const [context] = contextsAt('主要体现在：一是抓学习。二是抓作风。三是|');
    assert.deepEqual([context?.enumerator, context?.siblings], ['三是', ['抓学习', '抓作风']]);
    assert.deepEqual(contextsAt('要做到：一是抓学习；二是|').map(({ siblings }) => siblings), [['抓学习']]);
  });

  it('offers every open run on a fresh line, the innermost first', () => {
    assert.deepEqual(contextsAt('一、抓统筹\n（一）甲甲。正文。\n（二）乙乙。正文。\n|').map(({ enumerator }) => enumerator), ['（三）', '二、']);
    assert.deepEqual(contextsAt('1．甲甲\n|').map(({ enumerator }) => enumerator), ['2．']);
  });

  it('offers nothing where no series is going on', () => {
    for (const marked of ['|', '同志们：\n|', '二要|', '一要抓|', '一是快。二是准。\n|', '一、甲甲\n正文|', '一、甲甲\n|正文', '一、甲甲\n三、|']) assert.deepEqual(contextsAt(marked), [], marked);
  });

  it('stands for any text and place', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('一', '二', '要', '是', '、', '（', '）', '。', '\n', '甲', '“') }), fc.nat(), (text, n) => {
      const offset = n % (text.length + 1);
      for (const { start, siblings, typed, enumerator } of limbContexts(text, offset)) {
        assert.ok(start <= offset && siblings.length > 0);
        assert.ok(start === offset || text.slice(start, offset) === enumerator + typed);
      }
    }));
  });
});

describe('limbSkeletons', () => {
  const drawn = (...siblings: string[]) => limbSkeletons(siblings, segmenter).map(drawSkeleton);

  it('repeats what siblings share, with a blank for every character', () => {
    assert.equal(drawn('统筹谋重点', '统筹强协同')[0], '统筹＿＿＿');
    assert.equal(drawn('推进观念创新', '推进工作创新')[0], '推进＿＿创新');
    assert.equal(drawn('用“系统的观念”凝聚统筹合力', '用“问题的导向”挖掘工作潜力')[0], '用“＿＿的＿＿”＿＿＿＿＿力');
    assert.equal(drawn('磨好“笔杆子”', '转动“脑瓜子”')[0], '＿＿“＿＿子”');
    assert.equal(drawn('在学习上做表率', '在作风上做表率')[0], '在＿＿上做表率');
  });

  it('keeps the first word or the marks of a single sibling', () => {
    assert.deepEqual(drawn('统筹谋重点').slice(0, 1), ['统筹＿＿＿']);
    assert.ok(drawn('高质量参谋辅政，提升服务大局能力').includes('＿＿＿＿＿＿＿，＿＿＿＿＿＿＿＿'));
  });

  it('always has as many characters as the last sibling', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom('统', '筹', '的', '“', '”', '，', '抓', '好'), minLength: 2, maxLength: 12 }), { minLength: 1, maxLength: 4 }), (siblings) => {
      for (const skeleton of limbSkeletons(siblings, segmenter)) assert.equal(drawSkeleton(skeleton).length, siblings.at(-1)?.length);
    }));
  });

  it('makes snippets with numbered stops', () => {
    assert.equal(skeletonSnippet(['推进', 2, '创新']), '推进${1:___}创新');
    assert.equal(skeletonSnippet(['用“', 2, '的', 2, '”', 5, '力']), '用“${1:___}的${2:___}”${3:_____}力');
  });
});
