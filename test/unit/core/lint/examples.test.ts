import assert from 'node:assert/strict';
import { Draft } from '../../../../src/core/lint/draft';
import { lintDraft } from '../../../../src/core/lint/lintDraft';
import { allRules } from '../../../../src/core/lint/rules/allRules';

const settings = { levels: {}, longSentence: 190 };

describe('every rule', () => {
  for (const rule of allRules) {
    it(`${rule.id} finds its bad examples and leaves the good ones alone`, () => {
      for (const { bad, good } of rule.examples) {
        const found = lintDraft(bad, { ...settings, levels: { [rule.id]: 'warn' } }, [rule]);
        assert.ok(found.length > 0, bad);
        assert.deepEqual(rule.check(new Draft(good), settings), [], good);
      }
    });
  }

  it('leaves the good examples of the others alone, where they are complete drafts', () => {
    const good = allRules.flatMap(({ examples }) => examples.map((example) => example.good));
    for (const text of good) assert.deepEqual(lintDraft(text, settings).filter(({ level, rule }) => level === 'warn' || rule.id === 'placeholder').map(({ rule }) => rule.id), [], text);
  });

  it('has an id and a name of its own', () => {
    assert.equal(new Set(allRules.map(({ id }) => id)).size, allRules.length);
    assert.equal(new Set(allRules.map(({ name }) => name)).size, allRules.length);
    for (const { id, name, examples, explanation } of allRules) {
      assert.match(id, /^[a-z]+(?:-[a-z]+)*$/u);
      assert.match(name, /^\p{Script=Han}{3,8}$/u);
      assert.ok(examples.length > 0 && explanation.length > 10);
    }
  });
});
