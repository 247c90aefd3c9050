import assert from 'node:assert/strict';
import { completePhrases } from '../../../../../src/core/predict/completePhrases';
import { preparePhrasesNow } from '../../../../../src/core/predict/phrases/phraseMemory';
import { segmenter } from '../../../../support/projectSegmenter';
import { liveSegmentOf } from '../../../../support/speechIndex';

const listed = ['扎实推进共同富裕', '扎实推进', '统筹兼顾', '推进改革', '凝聚共识、汇聚力量', '落实落细各项防范措施'].map((text) => ({ text, category: '', weight: 30 }));
const live = liveSegmentOf(['大家好。'], listed);
preparePhrasesNow([live], segmenter);

const similar = (before: string, after = '') =>
  completePhrases([live], { before, after }, segmenter, 20).filter(({ match }) => match === 'similar');
const texts = (before: string, after = '') => similar(before, after).map(({ text }) => text);

describe('phrases like what is typed', () => {
  it('forgives a character that sounds like the right one', () => {
    assert.deepEqual(texts('扎识推进').toSorted(), ['扎实推进', '扎实推进共同富裕'].toSorted());
    assert.deepEqual(texts('下一步，要扎识推进').length, 2);
    assert.deepEqual(texts('宁聚共识'), ['凝聚共识、汇聚力量'], 'as in the south: n for ng, l for n not');
  });

  it('forgives two characters in the wrong order', () => assert.ok(texts('实扎推进').includes('扎实推进')));

  it('forgives any one slip in what is long', () => assert.deepEqual(texts('落实细各项防范措'), ['落实落细各项防范措施']));

  it('replaces what was mistyped', () => {
    const found = similar('要扎识推进').find(({ text }) => text === '扎实推进共同富裕');
    assert.deepEqual([found?.matched, found?.typed, found?.covered], [4, '扎识推进', 4]);
  });

  it('comes first, before what the last word begins', () => {
    assert.equal(completePhrases([live], { before: '扎识推进', after: '' }, segmenter, 20)[0]?.match, 'similar');
  });

  it('has no ideas about what is right, short, unfinished, or said otherwise on purpose', () => {
    for (const before of ['扎实推进', '扎识推', '扎识', '落实推进', '全面推进', '加快推进', '扎识甲乙', '扎实推动', '扎实推广', '要扎实开展', '统筹谋划', '我们都要']) {
      assert.deepEqual(texts(before), [], before);
    }
  });

  it('keeps away from what stands there already', () => assert.deepEqual(texts('扎识推进', '共同富裕'), ['扎实推进']));
});
