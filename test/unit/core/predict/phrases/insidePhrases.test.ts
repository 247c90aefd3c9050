import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completePhrases } from '../../../../../src/core/predict/completePhrases';
import { recurring } from '../../../../../src/core/predict/phrases/choosePhrases';
import { preparePhrasesNow } from '../../../../../src/core/predict/phrases/phraseMemory';
import { phraseWeight } from '../../../../../src/core/index/liveSegment';
import { isFunctionWord } from '../../../../../src/core/text/functionWords';
import { run, word } from '../../../../support/chineseText';
import { segmenter } from '../../../../support/projectSegmenter';
import { liveSegmentOf } from '../../../../support/speechIndex';

const listed = ['扎实推进共同富裕', '统筹推进', '层层压实责任', '推进改革'].map((text) => ({ text, category: '', weight: 20 }));
const live = liveSegmentOf(['大家好。'], listed);
preparePhrasesNow([live], segmenter);

const offers = (before: string, after = '') => completePhrases([live], { before, after }, segmenter, 20);
const inside = (before: string, after = '') => offers(before, after).filter(({ match }) => match === 'inside').map(({ text }) => text);

describe('phrases with what is typed inside', () => {
  it('finds them from a word on, and replaces that word', () => {
    assert.deepEqual(inside('推进'), ['扎实推进共同富裕', '统筹推进']);
    const [first] = offers('要推进').filter(({ match }) => match === 'inside');
    assert.deepEqual([first?.text, first?.matched, first?.typed, first?.covered], ['扎实推进共同富裕', 2, '推进', 4]);
    assert.deepEqual(inside('下一步，共同'), ['扎实推进共同富裕']);
    assert.deepEqual(inside('推进共同'), ['扎实推进共同富裕']);
  });

  it('take in what stands there of their beginning', () => {
    const archive = liveSegmentOf(['要扎实推进共同富裕。要扎实推进共同富裕。']);
    preparePhrasesNow([archive], segmenter);
    const found = completePhrases([archive], { before: '我们要推进', after: '' }, segmenter, 20).map(({ text, typed, covered }) => [text, typed, covered]);
    assert.deepEqual(found, [['要扎实推进共同富裕', '要推进', 5]]);
  });

  it('come behind those that begin so', () => assert.deepEqual(offers('推进').map(({ text }) => text), ['推进改革', '扎实推进共同富裕', '统筹推进']));

  it('are not for one character, nor for what begins in the middle of a word', () => {
    assert.deepEqual(inside('推'), []);
    assert.deepEqual(inside('进共'), []);
    assert.deepEqual(inside('落实责任'), [], 'not 压|实责任');
  });

  it('are not for a word that has its adverb or verb already', () => {
    assert.deepEqual(inside('全面推进'), []);
    assert.deepEqual(inside('扎实推进'), []);
    assert.deepEqual(inside('压实责任，落实责任'), []);
  });

  it('are left out where the rest stands behind the cursor', () => {
    assert.deepEqual(inside('推进', '共同富裕'), ['统筹推进']);
  });

  it('are found as looking through all phrases finds them', () => {
    fc.assert(
      fc.property(fc.array(fc.array(run, { minLength: 1, maxLength: 6 }).map((parts) => `${parts.join('，')}。`), { minLength: 1, maxLength: 4 }), word, word, (speeches, first, second) => {
        const archive = liveSegmentOf(speeches);
        preparePhrasesNow([archive], segmenter);
        const typed = `${first}${second}`.slice(0, 4);
        const isOneStretch = typed.length >= 2 && !isFunctionWord(segmenter.cut(typed)[0] as string);
        const found = completePhrases([archive], { before: typed, after: '' }, segmenter, 500);
        const expected = new Set<string>();
        for (let i = 0; i < archive.phrases.size; i += 1) {
          const { text, kind, count, documents } = archive.phrase(i);
          if (phraseWeight(kind, count, documents.length) < recurring) continue;
          let place = 0;
          for (const part of segmenter.cut(text)) {
            if (place > 0 && !isFunctionWord(part) && text.startsWith(typed, place)) expected.add(text);
            place += part.length;
          }
        }
        const got = found.filter(({ match, matched }) => match === 'inside' && matched === typed.length).map(({ text }) => text);
        const begun = new Set(found.filter(({ match }) => match === 'beginning').map(({ text }) => text));
        if (!isOneStretch) return;
        for (const text of got) assert.ok(expected.has(text), `${typed}: ${text}`);
        const missed = [...expected].filter((text) => !got.includes(text) && !begun.has(text));
        assert.ok(missed.length === 0 || got.length >= 5, `${typed}: ${missed.join('、')}`);
      }),
      { numRuns: 150 },
    );
  });
});
