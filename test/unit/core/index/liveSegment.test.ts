import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LiveSegment, phraseWeight } from '../../../../src/core/index/liveSegment';
import { phraseKinds } from '../../../../src/core/index/phraseColumns';
import { moveKinds } from '../../../../src/core/speech/moves';
import { prose } from '../../../support/chineseText';
import { liveSegmentOf, segmentOf } from '../../../support/speechIndex';

const texts = ['统筹谋划重点工作，抓好工作落实。\n统筹谋划重点工作，压实责任。', '统筹谋划重点工作，把作风抓实。\n统筹推进各项工作。', '散会。'];

function phrasesOf(live: LiveSegment, prefix: string, count = 50): string[] {
  return live.phrasesBeginning(prefix, count).map((i) => live.phrase(i).text);
}

describe('LiveSegment', () => {
  it('counts what stands', () => {
    const segment = segmentOf(texts);
    const all = new LiveSegment(segment, () => true, 'a');
    const one = new LiveSegment(segment, (document) => document === 1, 'a');
    assert.deepEqual([all.documentCount, all.passageCount], [3, 3]);
    assert.deepEqual([one.documentCount, one.passageCount], [1, 1]);
    assert.deepEqual([all.isWhole, one.isWhole], [true, false]);
    assert.ok(one.phraseCount > 0 && one.phraseCount < all.phraseCount);
  });

  it('knows phrases by their standing documents only', () => {
    const segment = segmentOf(texts);
    const phrase = (isLive: (document: number) => boolean) => {
      const live = new LiveSegment(segment, isLive, 'a');
      const { kind, count, documents } = live.phrase(live.phrases.rangeOf('统筹谋划重点工作')[0]);
      return { kind, count, documents, isOffered: phrasesOf(live, '统筹谋划').includes('统筹谋划重点工作') };
    };
    assert.deepEqual(phrase(() => true), { kind: 'clause', count: 3, documents: [0, 1], isOffered: true });
    assert.deepEqual(phrase((document) => document === 1), { kind: 'clause', count: 1, documents: [1], isOffered: true });
    assert.deepEqual(phrase((document) => document === 2), { kind: 'clause', count: 0, documents: [], isOffered: false });
  });

  it('offers the weightiest phrases with a beginning, as sorting them all does', () => {
    fc.assert(
      fc.property(fc.array(prose, { minLength: 1, maxLength: 3 }), fc.nat(2), fc.integer({ min: 1, max: 8 }), (given, dead, count) => {
        const live = new LiveSegment(segmentOf(given), (document) => document !== dead, 'a');
        const all = Array.from({ length: live.phrases.size }, (_, i) => live.phrase(i)).filter(({ documents }) => documents.length > 0);
        assert.equal(live.phraseCount, all.length);
        for (const prefix of ['', '工', '坚持', '统筹']) {
          const weights = (phrases: typeof all) => phrases.map((phrase) => Math.fround(phraseWeight(phrase.kind, phrase.count, phrase.documents.length)));
          const expected = weights(all.filter(({ text }) => text.startsWith(prefix))).sort((a, z) => z - a);
          const found = live.phrasesBeginning(prefix, count).map((i) => live.phrase(i));
          assert.ok(found.every(({ text }) => text.startsWith(prefix)));
          assert.deepEqual(weights(found), expected.slice(0, count));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('knows the category of a listed phrase', () => {
    const live = liveSegmentOf([], [{ text: '真抓实干', category: '工作状态', weight: 900 }]);
    assert.deepEqual(live.phrase(0), { text: '真抓实干', kind: 'lexicon', category: '工作状态', moves: 0, count: 900, documents: [0] });
  });

  it('knows the moves in which a phrase was seen', () => {
    const live = liveSegmentOf(['同志们：\n今天召开会议。\n一、压实责任\n要压实责任，抓好落实。\n二、从严监督\n要压实责任。\n散会。']);
    const seen = (text: string) => moveKinds.filter((_, m) => (live.phrase(live.phrases.rangeOf(text)[0]).moves & (1 << m)) !== 0);
    assert.deepEqual([seen('今天召开会议'), seen('抓好落实')], [['opening'], ['body']]);
  });

  it('shows what is known better of its documents, where that is given', () => {
    const segment = segmentOf(texts);
    const known = segment.documents.map((document) => ({ ...document, title: `又名${document.title}` }));
    assert.equal(new LiveSegment(segment, () => true, 'a').documents, segment.documents);
    assert.equal(new LiveSegment(segment, () => true, 'a', known).documents[1]?.title, '又名1.md');
  });

  it('finds no passage that is not searched', () => {
    const live = liveSegmentOf(['一、压实督查责任\n抓落实。\n抓落实要靠督查督办，要敢抓敢管。']);
    assert.deepEqual([live.segment.passages.document.length, live.passageCount], [3, 1]);
  });
});

describe('phraseWeight', () => {
  it('is positive, and grows with use and with spread', () => {
    for (const kind of phraseKinds) {
      assert.ok(phraseWeight(kind, 0, 1) > 0);
      assert.ok(phraseWeight(kind, 3, 1) > phraseWeight(kind, 2, 1));
      assert.ok(phraseWeight(kind, 3, 2) > phraseWeight(kind, 3, 1));
    }
  });
});
