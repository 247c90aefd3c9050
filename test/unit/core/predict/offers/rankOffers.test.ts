import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Learned, type Change } from '../../../../../src/core/predict/learning/learned';
import type { Offer } from '../../../../../src/core/predict/offers/offer';
import { rankOffers, type OfferPlace } from '../../../../../src/core/predict/offers/rankOffers';
import { TimesSaid } from '../../../../../src/core/predict/offers/timesSaid';

const today = '2026-03-01';
const offer = (text: string, more: Partial<Offer> = {}): Offer => ({ text, matched: 1, kind: 'clause', category: '', count: 1, documents: 1, inDraft: 0, source: undefined, ...more });
const place = (more: Partial<OfferPlace> = {}): OfferPlace => ({ before: '统', after: '', said: new TimesSaid(''), learned: new Learned(), isLearning: true, today, ...more });
const ranked = (offers: Offer[], more: Partial<OfferPlace> = {}, limit = 20) => rankOffers(offers, place(more), limit).map(({ text }) => text);
const taken = (text: string, times: number): Change[] =>
  Array.from({ length: times }, () => ({ type: 'outcome', outcome: { text, kind: 'clause', via: 'list', outcome: 'accepted' }, day: today }));
const passed = (text: string, times: number): Change[] =>
  Array.from({ length: times }, () => ({ type: 'outcome', outcome: { text, kind: 'clause', via: 'list', outcome: 'typedOver' }, day: today }));

const three = [offer('统筹谋划'), offer('统筹推进'), offer('统一思想认识')];

describe('the order of offers', () => {
  it('is that of the archive when nothing was learned', () => {
    assert.deepEqual(ranked(three), ['统筹谋划', '统筹推进', '统一思想认识']);
    assert.deepEqual(ranked(three, {}, 2), ['统筹谋划', '统筹推进']);
  });

  it('puts first what was taken twice in second place, and not what was taken once', () => {
    assert.equal(ranked(three, { learned: new Learned().with(taken('统筹推进', 1)) })[0], '统筹谋划');
    assert.equal(ranked(three, { learned: new Learned().with(taken('统筹推进', 2)) })[0], '统筹推进');
  });

  it('is hardly touched by one thing passed over, but by many', () => {
    assert.equal(ranked(three, { learned: new Learned().with(passed('统筹谋划', 2)) })[0], '统筹谋划');
    assert.equal(ranked(three, { learned: new Learned().with(passed('统筹谋划', 8)) })[0], '统筹推进');
  });

  it('does not change when learning is off, but what is banned stays away', () => {
    const learned = new Learned().with([...taken('统筹推进', 5), { type: 'ban', text: '统筹谋划', day: today }]);
    assert.deepEqual(ranked(three, { learned }), ['统筹推进', '统一思想认识']);
    assert.deepEqual(ranked([...three].reverse(), { learned, isLearning: false }), ['统一思想认识', '统筹推进']);
  });

  it('prefers headings in a heading, and clauses there last', () => {
    const mixed = [offer('统筹推进各项工作'), offer('统筹抓落实', { kind: 'heading' })];
    assert.deepEqual(ranked(mixed, { before: '今年，统' }), ['统筹推进各项工作', '统筹抓落实']);
    for (const before of ['一、统', '（一）统', '# 统', '　　二、统']) assert.deepEqual(ranked(mixed, { before }), ['统筹抓落实', '统筹推进各项工作'], before);
    for (const before of ['一、抓落实。统', '一要统', '一、二季度统']) assert.equal(ranked(mixed, { before })[0], '统筹推进各项工作', before);
  });

  it('leaves out what opens a quotation within a quotation', () => {
    const offers = [offer('“三服务”', { matched: 0 }), offer('三服务”活动', { matched: 0 })];
    assert.deepEqual(ranked(offers, { before: '推进“' }), ['三服务”活动']);
    assert.deepEqual(ranked(offers, { before: '推进' }), ['“三服务”']);
  });

  it('keeps every offer that fits, once, whatever was learned', () => {
    const learned = fc.array(fc.constantFrom(...three.flatMap(({ text }) => [...taken(text, 1), ...passed(text, 1)])), { maxLength: 30 });
    fc.assert(fc.property(learned, (changes) => assert.deepEqual(ranked(three, { learned: new Learned().with(changes) }).sort(), three.map(({ text }) => text).sort())));
  });
});

describe('what the draft has said', () => {
  const draft = '真抓实干，攻坚克难。要真抓实干。乡村振兴、乡村振兴、乡村振兴。身在兵位、胸为帅谋。身在兵位、胸为帅谋。抓落实，抓落实，抓落实。';
  const shown = (one: Offer, said = new TimesSaid(draft)) => ranked([one], { before: one.text.charAt(0), said }).length === 1;

  it('does not come a third time when it is a formulation', () => {
    assert.ok(!shown(offer('真抓实干', { kind: 'lexicon', category: '工作状态', count: 900 })));
    assert.ok(!shown(offer('真抓实干', { kind: 'collocation', count: 10, documents: 9 })));
    assert.ok(!shown(offer('身在兵位、胸为帅谋')));
    assert.ok(shown(offer('攻坚克难', { kind: 'lexicon' })), 'said once');
  });

  it('comes again when it is what the speech is about, or no formulation', () => {
    assert.ok(shown(offer('乡村振兴', { kind: 'collocation', count: 40, documents: 8 })), 'such words come in bursts');
    assert.ok(shown(offer('乡村振兴', { kind: 'lexicon', category: '术语' })));
    assert.ok(shown(offer('抓落实', { kind: 'heading' })));
  });
});
