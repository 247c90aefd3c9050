import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Learned, mostRemembered, type Change } from '../../../../../src/core/predict/learning/learned';
import type { Outcome } from '../../../../../src/core/predict/learning/outcome';

const taken = (text: string, day = '2026-03-01'): Change => ({ type: 'outcome', outcome: { text, kind: 'heading', via: 'list', outcome: 'accepted' }, day });
const become = (text: string, via: Outcome['via'], outcome: Outcome['outcome'], day = '2026-03-01'): Change => ({ type: 'outcome', outcome: { text, kind: 'clause', via, outcome }, day });
const today = '2026-03-01';

const texts = fc.constantFrom('统筹谋重点', '统筹强协同', '真抓实干', '抓落实');
const days = fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toJSON().slice(0, 10));
const outcomes = fc.record({
  type: fc.constant('outcome' as const),
  outcome: fc.record({ text: texts, kind: fc.constant('clause' as const), via: fc.constantFrom('list' as const, 'ghost' as const), outcome: fc.constantFrom('accepted' as const, 'rejected' as const, 'typedOver' as const) }),
  day: days,
});

describe('what is learned', () => {
  it('is nothing at first', () => {
    assert.equal(new Learned().factor('统筹谋重点', today), 1);
    assert.equal(new Learned().isBanned('统筹谋重点'), false);
  });

  it('lifts what was taken, a little at a time, and not without end', () => {
    const once = new Learned().with([taken('统筹谋重点')]);
    const twice = once.with([taken('统筹谋重点')]);
    assert.equal(once.factor('统筹谋重点', today), 4 / 3);
    assert.equal(twice.factor('统筹谋重点', today), 5 / 3);
    const often = twice.with(Array.from({ length: 200 }, () => taken('统筹谋重点')));
    assert.equal(often.factor('统筹谋重点', today), 3);
    assert.equal(often.factor('统筹强协同', today), 1);
  });

  it('lowers what was not taken: Escape at ghost text more than typing on', () => {
    const after = (via: Outcome['via'], outcome: Outcome['outcome']) => new Learned().with([become('抓落实', via, outcome)]).factor('抓落实', today);
    assert.ok(after('ghost', 'rejected') < after('ghost', 'typedOver'));
    assert.ok(after('list', 'typedOver') < 1 && after('list', 'typedOver') > 0.9);
    const often = new Learned().with(Array.from({ length: 200 }, () => become('抓落实', 'ghost', 'rejected')));
    assert.equal(often.factor('抓落实', today), 1 / 3);
  });

  it('fades by half in ninety days, and nearly away in years', () => {
    const four = new Learned().with(Array.from({ length: 4 }, () => taken('抓落实', '2026-01-01')));
    assert.equal(four.factor('抓落实', '2026-01-01'), 7 / 3);
    assert.equal(four.factor('抓落实', '2026-04-01'), 5 / 3);
    assert.ok(four.factor('抓落实', '2029-01-01') < 1.01);
    assert.equal(four.factor('抓落实', '2025-01-01'), 7 / 3, 'a clock that was set back changes nothing');
  });

  it('has bans, which are taken back, and forgets one or all', () => {
    const state = new Learned().with([taken('统筹谋重点'), { type: 'ban', text: '抓落实', day: today }, { type: 'ban', text: '统筹谋重点', day: today }]);
    assert.ok(state.isBanned('抓落实'));
    assert.ok(!state.with([{ type: 'allow', text: '抓落实' }]).isBanned('抓落实'));
    const one = state.with([{ type: 'forget', text: '统筹谋重点' }]);
    assert.deepEqual([one.phrases.size, [...one.banned.keys()]], [0, ['抓落实']]);
    const counts = state.with([{ type: 'forgetAll', keepsBans: true }]);
    assert.deepEqual([counts.phrases.size, counts.banned.size], [0, 2]);
    const all = state.with([{ type: 'forgetAll', keepsBans: false }]);
    assert.deepEqual([all.phrases.size, all.banned.size], [0, 0]);
    assert.equal(state.phrases.size, 1, 'the state before is as it was');
  });

  it('takes no text that cannot be a suggestion', () => {
    const state = new Learned().with([taken(''), taken('两\n行'), taken('长'.repeat(201)), { type: 'ban', text: ' ', day: today }]);
    assert.deepEqual([state.phrases.size, state.banned.size], [0, 0]);
  });

  it('stays within its bounds whatever happens', () => {
    fc.assert(
      fc.property(fc.array(outcomes, { maxLength: 60 }), days, (changes, day) => {
        const state = new Learned().with(changes);
        for (const text of state.phrases.keys()) {
          const factor = state.factor(text, day);
          assert.ok(factor >= 1 / 3 && factor <= 3, String(factor));
        }
      }),
    );
  });

  it('does not depend on the order in which two windows tell their outcomes', () => {
    fc.assert(
      fc.property(fc.array(outcomes, { maxLength: 30 }), fc.array(outcomes, { maxLength: 30 }), days, (ours, theirs, day) => {
        const one = new Learned().with(ours).with(theirs);
        const other = new Learned().with([...theirs, ...ours]);
        assert.deepEqual([...one.phrases.keys()].sort(), [...other.phrases.keys()].sort());
        for (const [text, { accepted, rejected }] of one.phrases) {
          assert.deepEqual([accepted, rejected], [other.phrases.get(text)?.accepted, other.phrases.get(text)?.rejected]);
          assert.ok(Math.abs(one.factor(text, day) - other.factor(text, day)) < 1e-9);
        }
      }),
    );
  });

  it('remembers a bounded number: those that say most', () => {
    const many = new Learned().with([taken('常用', today), taken('常用', today), ...Array.from({ length: mostRemembered + 10 }, (_, i) => taken(`词${i}`, '2026-02-01'))]);
    assert.equal(many.phrases.size, mostRemembered);
    assert.ok(many.phrases.has('常用'));
  });
});
