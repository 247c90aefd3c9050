import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LiveSegment } from '../../../../src/core/index/liveSegment';
import { passageText } from '../../../../src/core/search/hit';
import { queryTerms } from '../../../../src/core/search/queryTerms';
import { rankPassages, type RankOptions } from '../../../../src/core/search/rankPassages';
import type { MoveKind } from '../../../../src/core/speech/moves';
import { lettersOf } from '../../../../src/core/text/fingerprint';
import { prose, run } from '../../../support/chineseText';
import { naiveScores, type ScoredPassage } from '../../../support/naiveScores';
import { segmenter } from '../../../support/projectSegmenter';
import { liveSegmentOf, segmentOf } from '../../../support/speechIndex';

const everything: RankOptions = { limit: Infinity, perDocument: Infinity };

function found(segments: LiveSegment[], query: string, options: Partial<RankOptions> = {}) {
  const { hits } = rankPassages(segments, queryTerms(query, '', segmenter), { ...everything, ...options });
  return hits.map((hit) => ({ text: passageText(hit), score: hit.score }));
}

function texts(segments: LiveSegment[], query: string, options: Partial<RankOptions> = {}): string[] {
  return found(segments, query, options).map(({ text }) => text);
}

/** The ranking by the book: what a passage says itself, said briefly and in the right place, and what stands around it. */
function naiveRanking(speeches: readonly string[], query: ReadonlyMap<string, number>, move?: MoveKind): Map<string, number> {
  const passages = naiveScores(speeches, query);
  const around = ({ document }: ScoredPassage, i: number) => {
    const ofSpeech = passages.filter((other) => other.document === document);
    const beside = (at: number) => (passages[at]?.document === document ? (passages[at]?.score ?? 0) : 0);
    const squares = ofSpeech.reduce((sum, { score }) => sum + score * score, 0);
    return (0.3 * (beside(i - 1) + beside(i + 1))) / 2 + 1.4 * Math.sqrt(squares / (ofSpeech.length + 10));
  };
  const best = new Map<string, number>();
  passages.forEach((passage, i) => {
    if (passage.score === 0) return;
    const own = passage.score * (1 + 0.5 * Math.min(1, query.size / passage.length)) * (passage.move === move ? 1.1 : 1);
    const letters = lettersOf(passage.text);
    best.set(letters, Math.max(best.get(letters) ?? 0, own + Math.min(0.8 * own, around(passage, i))));
  });
  return best;
}

const supervision = '督查督办是抓落实的重要手段，要敢于督查、善于督查。';
const learning = '学习是进步的阶梯，干部要把学习当作一种责任。';
const other = '另一篇也讲督查，讲督查的方式和方法。';
const speeches = fc.array(prose, { minLength: 1, maxLength: 6 });

describe('rankPassages', () => {
  it('puts the passage about it first', () => {
    const live = liveSegmentOf([`${learning}\n${supervision}`, '今年的重点工作要抓紧落实，责任要压实。']);
    assert.equal(texts([live], '加强督查督办')[0], supervision);
  });

  it('ranks as going through the strings does, however the documents lie in segments', () => {
    const someMove = fc.constantFrom<MoveKind | undefined>(undefined, 'opening', 'body');
    fc.assert(
      fc.property(speeches, run, run, fc.nat(6), fc.nat(6), someMove, (given, text, context, one, two, move) => {
        const [from, to] = [Math.min(one, two), Math.max(one, two)];
        const segments = [given.slice(0, from), given.slice(from, to), given.slice(to)].map((part, i) => liveSegmentOf(part, [], String(i)));
        const query = queryTerms(text, context, segmenter);
        const expected = naiveRanking(given, query, move);
        const { hits } = rankPassages(segments, query, { ...everything, move });
        assert.deepEqual(new Set(hits.map((hit) => lettersOf(passageText(hit)))), new Set(expected.keys()));
        assert.equal(hits.length, expected.size, 'a text counts once');
        hits.forEach((hit, i) => {
          assert.ok(i === 0 || hit.score <= (hits[i - 1]?.score ?? 0));
          assert.ok(Math.abs(hit.score - (expected.get(lettersOf(passageText(hit))) ?? NaN)) < 1e-3);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('gives the first of them all when there is a limit, however much is left out on the way', () => {
    fc.assert(
      fc.property(speeches, run, fc.integer({ min: 1, max: 6 }), (given, query, limit) => {
        const segments = [liveSegmentOf(given)];
        assert.deepEqual(found(segments, query, { limit }), found(segments, query).slice(0, limit));
      }),
      { numRuns: 60 },
    );
    const copies = Array.from({ length: 300 }, () => supervision);
    assert.deepEqual(texts([liveSegmentOf([...copies, other, learning])], '督查', { limit: 2 }).sort(), [supervision, other].sort(), 'beyond 240 copies');
  });

  it('takes no more of one document than allowed, and none of what is excluded', () => {
    const live = liveSegmentOf([`${supervision}\n督查要较真碰硬，不能走过场、搞形式。`, other]);
    assert.equal(found([live], '督查').length, 3);
    assert.equal(found([live], '督查', { perDocument: 1 }).length, 2);
    assert.deepEqual(texts([live], '督查', { excludes: (_, document) => document === 0 }), [other]);
  });

  it('gives those that are admitted, in the order they have among all', () => {
    fc.assert(
      fc.property(speeches, run, fc.integer({ min: 2, max: 3 }), (given, query, n) => {
        const segments = [liveSegmentOf(given)];
        const { hits } = rankPassages(segments, queryTerms(query, '', segmenter), { ...everything, admits: (_, passage) => passage % n === 0 });
        assert.ok(hits.every(({ passage }) => passage % n === 0));
        assert.ok(hits.every(({ score }, i) => i === 0 || score <= (hits[i - 1]?.score ?? 0)));
        const admitted = new Set(segments.flatMap((segment) => [...segment.segment.passages.document.keys()].filter((passage) => passage % n === 0).map((passage) => lettersOf(passageText({ segment, passage })))));
        const all = texts(segments, query).map(lettersOf).filter((letters) => admitted.has(letters));
        assert.deepEqual(new Set(hits.map((hit) => lettersOf(passageText(hit)))), new Set(all));
      }),
      { numRuns: 60 },
    );
  });

  it('prefers what stands in the same part of a speech', () => {
    const line = (end: string) => `督查督办要抓出成效${end}`;
    const live = liveSegmentOf([`同志们：\n${line('，先说这个。')}\n一、压实责任\n${line('，再说那个。')}\n散会。`]);
    assert.equal(texts([live], '督查督办', { move: 'opening' })[0], line('，先说这个。'));
    assert.equal(texts([live], '督查督办', { move: 'body' })[0], line('，再说那个。'));
  });

  it('puts first what the closer look favours', () => {
    const live = liveSegmentOf([supervision, other]);
    const [first, second] = texts([live], '督查');
    assert.deepEqual(texts([live], '督查', { refine: (hit) => (passageText(hit) === second ? 10 : 1) }), [second, first]);
  });

  it('shows a text once, whoever holds it', () => {
    assert.equal(found([liveSegmentOf([supervision]), liveSegmentOf([supervision], [], 'b')], '督查').length, 1);
  });

  it('tells how many come near the best, shown or not', () => {
    const live = liveSegmentOf([`${supervision}\n${other}`, '这一篇讲的是今年的重点工作，只在末尾提一句督查，前面讲工作、讲任务、讲责任、讲作风、讲学习、讲调研，讲了很多很多。', learning]);
    const total = (query: string, limit: number) => rankPassages([live], queryTerms(query, '', segmenter), { ...everything, limit }).total;
    assert.deepEqual([total('督查', 1), total('督查', 9), total('学习', 9)], [3, 3, 2]);
    assert.ok(total('督查督办是抓落实的重要手段', 1) < 3);
  });

  it('leaves out documents that no longer stand', () => {
    fc.assert(
      fc.property(speeches, run, fc.nat(5), (given, query, dead) => {
        const live = new LiveSegment(segmentOf(given), (document) => document !== dead, 'a');
        const rest = [liveSegmentOf(given.filter((_, i) => i !== dead))];
        assert.deepEqual(new Set(texts([live], query).map(lettersOf)), new Set(texts(rest, query).map(lettersOf)));
      }),
      { numRuns: 60 },
    );
    assert.deepEqual(found([new LiveSegment(segmentOf([supervision]), () => false, 'a')], '督查'), []);
  });

  it('has no answer to an empty question, nor from an empty archive', () => {
    assert.deepEqual(found([liveSegmentOf([supervision])], '，'), []);
    assert.deepEqual(found([], '督查'), []);
    assert.deepEqual(rankPassages([liveSegmentOf([supervision])], queryTerms('养殖', '', segmenter), everything), { hits: [], total: 0 });
  });

  it('has a passage of the writer’s own before the same of the starter library', () => {
    const starter = liveSegmentOf(['一要抓好督查督办，做到事事有回音。'], [], 'starter');
    const own = liveSegmentOf(['二要抓好督查督办，做到件件有着落。'], [], 'own');
    assert.match(texts([starter, own], '督查督办', { isOwn: (segment) => segment === own })[0] ?? '', /^二要/u);
    assert.match(texts([starter, own], '督查督办', { isOwn: (segment) => segment === starter })[0] ?? '', /^一要/u);
  });
});
