import assert from 'node:assert/strict';
import { judge, type BoostedTrees } from '../../../../../src/core/predict/continuation/boostedTrees';
import { featureNames } from '../../../../../src/core/predict/continuation/features';
import judgement from '../../../../../src/core/predict/continuation/judgement.json';

describe('boosted trees', () => {
  const trees: BoostedTrees = { base: 0, roots: [0, 3], feature: [1, -1, -1, -1], bound: [10, 2, -2, 0.5], left: [1, 0, 0, 0] };

  it('add the leaves that the features lead to', () => {
    assert.equal(judge(trees, [0, 10]).toFixed(6), (1 / (1 + Math.exp(-2.5))).toFixed(6));
    assert.equal(judge(trees, [0, 10.5]).toFixed(6), (1 / (1 + Math.exp(1.5))).toFixed(6));
  });

  it('that ship ask for features that there are, and end', () => {
    assert.ok(judgement.roots.length > 0);
    const { feature: asked, left }: BoostedTrees = judgement;
    asked.forEach((feature, node) => {
      assert.ok(feature >= -1 && feature < featureNames.length);
      if (feature >= 0) assert.ok((left[node] as number) > node && (left[node] as number) + 1 < asked.length);
    });
  });
});
