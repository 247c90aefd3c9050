import assert from 'node:assert/strict';
import fc from 'fast-check';
import { choose } from '../../../../../src/core/predict/continuation/choose';
import { ghostOrder } from '../../../../../src/core/predict/continuation/ghostOrder';
import type { Candidate } from '../../../../../src/core/predict/continuation/predictor';

const candidate = (text: string, probability: number): Candidate => ({ text, probability }) as Candidate;
const texts = (candidates: readonly Candidate[]) => candidates.map(({ text }) => text);
const candidates = fc.uniqueArray(
  fc.record({ text: fc.string({ unit: fc.constantFrom('发', '展', '格', '局', '，'), minLength: 2, maxLength: 8 }), probability: fc.double({ min: 0, max: 1, noNaN: true }) }),
  { selector: ({ text }) => text, maxLength: 20 },
);

describe('the choice of what is shown', () => {
  it('puts behind the cursor what saves most keys among what is likely enough', () => {
    const all = [candidate('发展', 0.8), candidate('发展格局', 0.6), candidate('发展格局的战略部署', 0.2)];
    assert.equal(choose(all, { ghost: 0.5, list: 0, items: 5 }).ghost?.text, '发展格局');
    assert.equal(choose(all, { ghost: 0.7, list: 0, items: 5 }).ghost?.text, '发展');
    assert.equal(choose(all, { ghost: 0.9, list: 0, items: 5 }).ghost, undefined);
    assert.deepEqual(texts(ghostOrder(all, 0.5)), ['发展格局', '发展', '发展格局的战略部署']);
  });

  it('lists what the grey text leaves open, not the same again', () => {
    const all = [candidate('发展格局', 0.6), candidate('时代新征程', 0.2), candidate('征程再出发', 0.1)];
    assert.deepEqual(texts(choose(all, { ghost: 0.5, list: 0, items: 5 }).list), ['时代新征程', '征程再出发']);
    assert.deepEqual(texts(choose(all, { ghost: 2, list: 0, items: 5 }).list), ['发展格局', '时代新征程', '征程再出发']);
  });

  it('lists no text twice, once with a mark behind it', () => {
    const all = [candidate('发展和安全，', 0.3), candidate('发展和安全', 0.4), candidate('推进各项工作', 0.1)];
    assert.deepEqual(texts(choose(all, { ghost: 2, list: 0, items: 5 }).list), ['发展和安全', '推进各项工作']);
  });

  it('shows no list that would hardly ever hold what follows', () => {
    assert.deepEqual(choose([candidate('时代', 0.05), candidate('征程', 0.04)], { ghost: 2, list: 0.2, items: 5 }).list, []);
  });

  it('keeps its limits and never lists a text twice or the grey one', () => {
    fc.assert(
      fc.property(candidates, fc.integer({ min: 0, max: 6 }), fc.double({ min: 0, max: 1, noNaN: true }), (all, items, threshold) => {
        const { ghost, list } = choose(all as Candidate[], { ghost: threshold, list: 0, items });
        assert.ok(list.length <= items);
        assert.equal(new Set(texts(list)).size, list.length);
        assert.ok(!ghost || (ghost.probability >= threshold && !list.includes(ghost)));
      }),
    );
  });
});
