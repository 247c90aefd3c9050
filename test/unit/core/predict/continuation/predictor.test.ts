import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DraftText } from '../../../../../src/core/predict/continuation/draftText';
import { featureNames } from '../../../../../src/core/predict/continuation/features';
import { Likeness } from '../../../../../src/core/predict/continuation/likeness';
import { Predictor } from '../../../../../src/core/predict/continuation/predictor';
import { supportOf } from '../../../../../src/core/predict/continuation/support';
import { WordMemory } from '../../../../../src/core/predict/continuation/wordMemory';
import { LiveSegment } from '../../../../../src/core/index/liveSegment';
import { prose } from '../../../../support/chineseText';
import { memoryOf } from '../../../../support/memoryOf';
import { segmenter } from '../../../../support/projectSegmenter';
import { liveSegmentOf, liveSegmentOfDocuments, segmentOf, speech } from '../../../../support/speechIndex';

const predictor = new Predictor(segmenter);

function candidatesAfter(memories: Parameters<Predictor['predict']>[0], before: string) {
  const draft = new DraftText();
  draft.become(before);
  return predictor.predict(memories, draft, new Likeness());
}

describe('what is foretold', () => {
  const closing = '让我们更加紧密地团结起来，为实现既定目标而努力奋斗！';
  const archive = liveSegmentOf([`同志们：\n${closing}`, `各位代表：\n${closing}`, `同志们，${closing}`]);

  it('is what followed such words before, likeliest first to be found', () => {
    const found = candidatesAfter([memoryOf(archive)], '同志们，让我们更加紧密地');
    assert.ok(found.some(({ text }) => text.startsWith('团结起来')), found.map(({ text }) => text).join(' '));
    const best = found.reduce((a, z) => (z.probability > a.probability ? z : a));
    assert.ok(best.text.startsWith('团结起来'), best.text);
  });

  it('ends where a word ends', () => {
    const texts = candidatesAfter([memoryOf(liveSegmentOf(['推动高质量发展。', '推动高水平开放。', '推动高效能治理。']))], '要推动').map(({ text }) => text);
    assert.ok(!texts.includes('高质') && !texts.includes('高水'), texts.join(' '));
  });

  it('is told with how often, where, and where last', () => {
    const documents = [
      { ...speech('旧.md', '要把压实责任链条作为关键。'), facts: { 日期: '2023-05-01' } },
      { ...speech('新.md', '要把压实责任链条作为关键。'), facts: { 日期: '2025-05-01' } },
      { ...speech('中.md', '要把压实责任链条作为关键。'), facts: { 日期: '2024-05-01' } },
    ];
    const segment = liveSegmentOfDocuments(documents);
    const found = candidatesAfter([memoryOf(segment)], '要把压实责任').find(({ text }) => text.startsWith('链条'));
    assert.ok(found);
    const { count, documents: spread, inDraft, source } = supportOf(found);
    assert.deepEqual({ count, spread, inDraft, source: source && segment.documents[source.document]?.path }, { count: 3, spread: 3, inDraft: 0, source: '新.md' });
  });

  it('comes from the draft itself, too', () => {
    const found = candidatesAfter([], '清河行动是一号工程。实施清河行动以来，成效明显。下一步，要把清河').find(({ text }) => text === '行动');
    assert.equal(found && supportOf(found).inDraft, 2);
  });

  it('leaves out documents that no longer stand', () => {
    const gone = memoryOf(new LiveSegment(segmentOf([closing]), () => false, 'a'));
    assert.deepEqual(candidatesAfter([gone], '让我们更加紧密地'), []);
  });

  it('knows how the words of a dictionary go on', () => {
    const found = candidatesAfter([WordMemory.of(['心无旁骛', '心领神会'])], '要静下心来，心无').map(({ text }) => text);
    assert.deepEqual(found, ['旁骛']);
  });

  it('is judged by a number for each feature, at any place of any text', () => {
    fc.assert(
      fc.property(fc.array(prose, { minLength: 1, maxLength: 4 }), prose, (texts, before) => {
        for (const { text, probability, features } of candidatesAfter([memoryOf(liveSegmentOf(texts))], before)) {
          assert.ok(text.length >= 2 && !text.includes('\n'));
          assert.ok(probability > 0 && probability < 1);
          assert.equal(features.length, featureNames.length);
          assert.ok(features.every(Number.isFinite), features.join(' '));
        }
      }),
      { numRuns: 60 },
    );
  });
});
