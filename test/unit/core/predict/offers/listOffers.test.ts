import assert from 'node:assert/strict';
import type { Candidate } from '../../../../../src/core/predict/continuation/predictor';
import { continuationOffer } from '../../../../../src/core/predict/offers/continuationOffer';
import { listOffers, rest } from '../../../../../src/core/predict/offers/listOffers';
import { listThreshold } from '../../../../../src/core/predict/offers/listThreshold';
import type { Offer } from '../../../../../src/core/predict/offers/offer';
import { TimesSaid } from '../../../../../src/core/predict/offers/timesSaid';
import { Learned } from '../../../../../src/core/predict/learning/learned';
import { segmenter } from '../../../../support/projectSegmenter';
import { liveSegmentOf } from '../../../../support/speechIndex';

const candidate = (text: string, probability: number) => ({ text, probability, node: { futures: [] }, features: [] }) as unknown as Candidate;
const phrase = (text: string, matched: number): Offer => ({ text, matched, kind: 'lexicon', category: '四字格', count: 2, documents: 2, inDraft: 0, source: undefined });
const place = (before: string, after = '') => ({ before, after, said: new TimesSaid(before), learned: new Learned(), isLearning: false, today: '2026-01-01' });
const limits = { most: 20, ghost: 2, isOwn: () => true };

describe('the list of what may follow', () => {
  it('begins with what is likely, with the word before it, and goes on with phrases', () => {
    const { offers } = listOffers([candidate('高质量发展', 0.4)], [phrase('推动落实', 2)], place('要推动'), segmenter, limits);
    assert.deepEqual(offers.map(({ text, matched, kind }) => [text, matched, kind]), [['推动高质量发展', 2, 'continuation'], ['推动落实', 2, 'lexicon']]);
  });

  it('offers what is a phrase, too, as that, once', () => {
    const { offers } = listOffers([candidate('兼顾', 0.4)], [phrase('统筹兼顾', 2)], place('要统筹'), segmenter, limits);
    assert.deepEqual(offers.map(({ text, category }) => [text, category]), [['统筹兼顾', '四字格']]);
  });

  it('has what the writer has said before what anybody might say', () => {
    const [starter, own] = [liveSegmentOf([]), liveSegmentOf([])];
    const from = (segment: typeof own, text: string): Offer => ({ ...phrase(text, 2), source: { segment, document: 0 } });
    const gathered = [from(starter, '统筹兼顾'), from(starter, '统筹推进'), from(own, '统筹谋重点')];
    const { offers } = listOffers([], gathered, place('要统筹'), segmenter, { ...limits, isOwn: (segment) => segment === own });
    assert.deepEqual(offers.map(({ text }) => text), ['统筹谋重点', '统筹兼顾', '统筹推进']);
  });

  it('says how likely it is to hold what follows, counting no text with its own beginning twice', () => {
    const { covered } = listOffers([candidate('高质量', 0.6), candidate('高质量发展', 0.3), candidate('乡村全面振兴', 0.2)], [], place('要推动'), segmenter, limits);
    assert.ok(Math.abs(covered - 0.8) < 1e-9, String(covered));
    assert.equal(listOffers([], [phrase('推动落实', 2)], place('要推动'), segmenter, limits).covered, 0);
  });

  it('holds what letters were typed for and nothing else', () => {
    const { offers, covered } = listOffers([candidate('高质量发展', 0.4)], [phrase('突出重点', 4)], place('要tczd'), segmenter, limits);
    assert.deepEqual([offers.map(({ text }) => text), covered], [['突出重点'], 1]);
  });

  it('puts nothing between words that belong together', () => {
    assert.deepEqual(listOffers([candidate('高质量发展', 0.4)], [], place('', '正文'), segmenter, limits).offers, []);
  });

  it('begins an item with the word that the writer has begun', () => {
    const matched = (before: string, text: string) => continuationOffer(candidate(text, 0.5), before, segmenter).matched;
    assert.equal(matched('要推动高', '质量发展'), 1);
    assert.equal(matched('要推动', '高质量发展'), 2);
    assert.equal(matched('同志们，', '让我们'), 0);
  });

  it('writes what the offer has more than what is typed, or all of it', () => {
    assert.equal(rest({ text: '统筹兼顾', matched: 2 }, '要统筹'), '兼顾');
    assert.equal(rest({ text: '突出重点', matched: 4 }, '要tczd'), '突出重点');
  });

  it('may open by itself wherever something begins so, until the archive is large enough to judge', () => {
    assert.equal(listThreshold([liveSegmentOf(['同志们：\n散会。'])]), 0);
    assert.ok(listThreshold([liveSegmentOf(['要抓好落实。\n'.repeat(60_000)])]) > 0);
  });
});
