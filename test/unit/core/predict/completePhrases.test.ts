import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LiveSegment } from '../../../../src/core/index/liveSegment';
import { completePhrases } from '../../../../src/core/predict/completePhrases';
import { preparePhrasesNow } from '../../../../src/core/predict/phrases/phraseMemory';
import type { MoveKind } from '../../../../src/core/speech/moves';
import { anything, prose, run } from '../../../support/chineseText';
import { segmenter } from '../../../support/projectSegmenter';
import { liveSegmentOf } from '../../../support/speechIndex';

const listed = [
  { text: '统筹谋重点', category: '并列小标题', weight: 60 },
  { text: '统筹强协同', category: '并列小标题', weight: 50 },
  { text: '真抓实干', category: '四字格', weight: 900 },
  { text: '“两个确立”', category: '提法', weight: 30 },
];
const live = liveSegmentOf(['统筹推进各项工作。', '要统筹推进各项工作，督查工作要较真。'], listed);

/** Offers at the cursor, marked by `|`. */
function offers(marked: string, segments: LiveSegment[] = [live], limit = 20) {
  const [before = '', after = ''] = marked.split('|');
  return completePhrases(segments, { before, after }, segmenter, limit);
}

function texts(marked: string): string[] {
  return offers(marked).map(({ text }) => text);
}

describe('completePhrases', () => {
  it('offers what begins with the end of the line, best first', () => {
    assert.deepEqual(texts('今年，统筹|'), ['统筹谋重点', '统筹强协同', '统筹推进各项工作']);
    assert.deepEqual(offers('，统|').map(({ matched }) => matched), [1, 1, 1]);
    assert.deepEqual(texts('我们要统筹推|'), ['要统筹推进各项工作', '统筹推进各项工作'], 'a longer match comes first');
  });

  it('says what each offer is and where it is from', () => {
    const [first] = offers('真抓|');
    assert.deepEqual({ ...first, source: first?.source.document }, {
      text: '真抓实干',
      match: 'beginning',
      matched: 2,
      typed: '真抓',
      covered: 2,
      moves: 0,
      kind: 'lexicon',
      category: '四字格',
      count: 900,
      documents: 1,
      source: 2,
    });
  });

  it('works after punctuation, inside a line, and after an opening quotation mark', () => {
    assert.ok(texts('同志们，真|').includes('真抓实干'));
    assert.ok(texts('　　真|').includes('真抓实干'));
    assert.ok(texts('强调“|').includes('“两个确立”'));
    assert.ok(texts('要真抓|，务求实效').includes('真抓实干'));
  });

  it('does not offer what stands there already', () => {
    assert.deepEqual(texts('要真抓|实干，务求实效'), []);
    assert.deepEqual(texts('真抓实干|'), []);
  });

  it('keeps silent where nothing Chinese was typed', () => {
    for (const marked of ['|', '同志们，|', 'abc|', '2024|', '统筹 |']) assert.deepEqual(texts(marked), [], marked);
  });

  it('does not match in the middle of a word by one character', () => {
    assert.ok(!texts('我们要传统|').some((text) => text.startsWith('统筹')));
  });

  it('adds up what several folders know of a phrase', () => {
    const other = liveSegmentOf(['统筹推进各项工作。'], [], 'b');
    const phrase = offers('统筹推|', [live, other]).find(({ text }) => text === '统筹推进各项工作');
    assert.deepEqual([phrase?.count, phrase?.documents], [3, 3]);
  });

  describe('knowing the part of the speech', () => {
    const speeches = Array.from({ length: 3 }, (_, i) => {
      const body = ['一、提高认识', '要扎实推进各项任务，扎实抓好整改。', '二、压实责任', `要层层压实责任，不能推诿扯皮，第${i + 1}组要带头。`].join('\n');
      return `同志们：\n今天我们召开会议，主要任务是部署工作。\n${body}\n同志们，让我们扎扎实实干好每一件事，为建设美好家园而努力奋斗！`;
    });
    const known = [liveSegmentOf(speeches)];
    const at = (before: string, move: MoveKind | undefined) => completePhrases(known, { before, after: '', move }, segmenter, 20).map(({ text }) => text);

    it('puts first what was used in that part', () => {
      assert.equal(at('，扎', 'body')[0]?.startsWith('扎实'), true);
      assert.deepEqual(at('，扎', 'body').toSorted(), at('，扎', undefined).toSorted());
    });

    it('keeps what only ever ended a speech out of its body, until enough of it is typed', () => {
      const call = '为建设美好家园而努力奋斗';
      assert.ok(at('，为建', 'closing').includes(call));
      assert.ok(at('，为建', undefined).includes(call));
      assert.ok(!at('，为建', 'body').includes(call));
      assert.ok(at('，为建设美', 'body').includes(call));
    });
  });

  it('holds to its promises whatever is typed, prepared or not', () => {
    const line = fc.oneof(prose, run, anything);
    fc.assert(
      fc.property(fc.array(prose, { maxLength: 3 }), line, line, fc.integer({ min: 0, max: 10 }), fc.boolean(), (archive, before, after, limit, isPrepared) => {
        const fresh = liveSegmentOf(archive, listed);
        if (isPrepared) preparePhrasesNow([fresh], segmenter);
        const found = completePhrases([fresh, live], { before, after }, segmenter, limit);
        assert.ok(found.length <= limit);
        assert.equal(new Set(found.map(({ text }) => text)).size, found.length);
        for (const { text, match, matched, typed, covered, count, documents } of found) {
          assert.equal(before.slice(-matched), typed);
          assert.ok(matched > 0 && covered > 0 && covered <= text.length && text !== typed, 'something is matched, and something changes');
          assert.equal(match === 'beginning', text.startsWith(typed));
          if (match === 'beginning') assert.equal(covered, matched);
          assert.ok(!/[\p{L}\p{N}]/u.test(text.slice(covered)) || !after.startsWith(text.slice(covered)));
          assert.ok(count > 0 && documents > 0);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('completes every phrase it knows from its first two characters', () => {
    for (let i = 0; i < live.phrases.size; i += 1) {
      const { text } = live.phrase(i);
      assert.ok(offers(`，${text.slice(0, 2)}|`).some((offer) => offer.text === text), text);
    }
  });
});
