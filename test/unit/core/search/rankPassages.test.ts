import assert from 'node:assert/strict';
import fc from 'fast-check';
import { passagesOf } from '../../../../src/core/corpus/passages';
import { LiveSegment } from '../../../../src/core/index/liveSegment';
import { queryTerms } from '../../../../src/core/search/queryTerms';
import { passageText, rankPassages, type RankOptions } from '../../../../src/core/search/rankPassages';
import { termsOf } from '../../../../src/core/text/terms';
import { prose, run } from '../../../support/chineseText';
import { segmenter } from '../../../support/projectSegmenter';
import { liveSegmentOf, segmentOf } from '../../../support/speechIndex';

const everything: RankOptions = { limit: Infinity, perDocument: Infinity, excludes: () => false };

function found(segments: LiveSegment[], query: string, options: Partial<RankOptions> = {}) {
  return rankPassages(segments, queryTerms(query, '', segmenter), { ...everything, ...options }).map((hit) => ({ text: passageText(hit), score: hit.score }));
}

/** BM25 over strings, by the book: every searchable passage that holds a word of the query, by its text. */
function naiveScores(texts: readonly string[], query: ReadonlyMap<string, number>): Map<string, number> {
  const passages = texts
    .flatMap((text) => passagesOf(text, 0))
    .filter(({ isSearchable }) => isSearchable)
    .map(({ text, headingPath }) => ({ text, terms: [text, ...headingPath].flatMap((part) => termsOf(part, segmenter)) }))
    .filter(({ terms }) => terms.length > 0);
  const average = passages.reduce((sum, { terms }) => sum + terms.length, 0) / passages.length;
  const best = new Map<string, number>();
  for (const { text, terms } of passages) {
    let score = 0;
    for (const [term, weight] of query) {
      const n = passages.filter((other) => other.terms.includes(term)).length;
      const frequency = terms.filter((other) => other === term).length;
      const idf = Math.log(1 + (passages.length - n + 0.5) / (n + 0.5));
      score += weight * idf * (frequency / (frequency + 0.9 * (0.6 + (0.4 * terms.length) / average)));
    }
    if (score > 0) best.set(text, Math.max(score, best.get(text) ?? 0));
  }
  return best;
}

const supervision = '督查督办是抓落实的重要手段，要敢于督查、善于督查。';
const learning = '学习是进步的阶梯，干部要把学习当作一种责任。';

describe('rankPassages', () => {
  it('puts the passage about it first', () => {
    const live = liveSegmentOf([`${learning}\n${supervision}`, '今年的重点工作要抓紧落实，责任要压实。']);
    assert.equal(found([live], '加强督查督办')[0]?.text, supervision);
  });

  it('scores as BM25 over strings does, however the documents lie in segments', () => {
    fc.assert(
      fc.property(fc.array(prose, { minLength: 1, maxLength: 5 }), run, run, fc.nat(5), (texts, text, context, cut) => {
        const segments = [liveSegmentOf(texts.slice(0, cut), [], 'a'), liveSegmentOf(texts.slice(cut), [], 'b')];
        const query = queryTerms(text, context, segmenter);
        const expected = naiveScores(texts, query);
        const hits = rankPassages(segments, query, everything);
        assert.deepEqual(new Set(hits.map(passageText)), new Set(expected.keys()));
        assert.equal(hits.length, expected.size, 'a text counts once');
        hits.forEach((hit, i) => {
          assert.ok(i === 0 || hit.score <= (hits[i - 1]?.score ?? 0));
          assert.ok(Math.abs(hit.score - (expected.get(passageText(hit)) ?? 0)) < 1e-4);
        });
      }),
      { numRuns: 80 },
    );
  });

  it('gives the first of them all when there is a limit', () => {
    const live = liveSegmentOf([`${learning}\n${supervision}\n干部要到基层一线去抓落实、促学习。`]);
    const all = found([live], '学习 落实');
    assert.equal(all.length, 3);
    assert.deepEqual(found([live], '学习 落实', { limit: 2 }), all.slice(0, 2));
  });

  it('takes no more of one document than allowed, and none of what is excluded', () => {
    const live = liveSegmentOf([`${supervision}\n督查要较真碰硬，不能走过场、搞形式。`, '另一篇也讲督查，讲督查的方式和方法。']);
    assert.equal(found([live], '督查').length, 3);
    assert.equal(found([live], '督查', { perDocument: 1 }).length, 2);
    assert.deepEqual(
      found([live], '督查', { excludes: (_, document) => document === 0 }).map(({ text }) => text),
      ['另一篇也讲督查，讲督查的方式和方法。'],
    );
  });

  it('shows a text once, whoever holds it', () => {
    assert.equal(found([liveSegmentOf([supervision]), liveSegmentOf([supervision], [], 'b')], '督查').length, 1);
  });

  it('leaves out documents that no longer stand', () => {
    const live = new LiveSegment(segmentOf([supervision, `${supervision}要常抓不懈。`]), (document) => document === 1, 'a');
    assert.deepEqual(found([live], '督查').map(({ text }) => text), [`${supervision}要常抓不懈。`]);
    assert.deepEqual(found([new LiveSegment(live.segment, () => false, 'a')], '督查'), []);
  });

  it('has no answer to an empty question, nor from an empty archive', () => {
    assert.deepEqual(found([liveSegmentOf([supervision])], '，'), []);
    assert.deepEqual(found([], '督查'), []);
    assert.deepEqual(found([liveSegmentOf([supervision])], '养殖'), []);
  });
});
