import assert from 'node:assert/strict';
import { LiveSegment } from '../../../../../src/core/index/liveSegment';
import { decodeUnits } from '../../../../../src/core/index/stringTable';
import { noPassage, runningText } from '../../../../../src/core/predict/continuation/runningText';
import { memoryOf } from '../../../../support/memoryOf';
import { liveSegmentOf, segmentOf } from '../../../../support/speechIndex';

const text = (units: Uint16Array) => decodeUnits(units, 0, units.length);

describe('the running text of a segment', () => {
  it('has a line for every paragraph, and for every listed phrase', () => {
    const { segment } = liveSegmentOf(['同志们：\n一、统筹谋重点\n要围绕中心，服务大局。', '散会。'], [{ text: '扎实推进', category: '搭配', weight: 1 }]);
    const running = runningText(segment);
    assert.equal(text(running.units), '同志们：\n一、统筹谋重点\n要围绕中心，服务大局。\n散会。\n扎实推进\n');
    assert.deepEqual([...running.document], [0, 0, 0, 1, 2]);
    assert.equal(running.passage.at(-1), noPassage);
  });

  it('goes on without a break where one paragraph was cut into passages', () => {
    const long = '要坚持问题导向，把群众的小事当作大事来办。'.repeat(40);
    const { segment } = liveSegmentOf([`${long}\n第二段。`]);
    assert.ok(segment.passages.document.length > 2);
    assert.equal(text(runningText(segment).units), `${long}\n第二段。\n`);
  });

  it('tells document and passage of a place, and that a document no longer stands', () => {
    const segment = segmentOf(['第一篇的话。\n第二段的话。', '第二篇的话。']);
    const all = memoryOf(new LiveSegment(segment, () => true, 'a'));
    const places = ['第一篇', '第二段', '第二篇'].map((words) => text(all.contexts.text).indexOf(words));
    assert.deepEqual(places.map((place) => all.documentAt(place)), [0, 0, 1]);
    assert.deepEqual(places.map((place) => all.passageAt(place)), [0, 1, 2]);
    const without = memoryOf(new LiveSegment(segment, (document) => document !== 1, 'a'));
    assert.deepEqual(places.map((place) => without.documentAt(place)), [0, 0, -1]);
  });

  it('is empty for an empty segment', () => {
    assert.equal(runningText(segmentOf([])).units.length, 0);
  });
});
