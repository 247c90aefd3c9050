import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Fix } from '../../../../src/core/lint/finding';
import { lintDraft, type LintSettings } from '../../../../src/core/lint/lintDraft';
import { allRules } from '../../../../src/core/lint/rules/allRules';
import { anything, prose } from '../../../support/chineseText';

const settings: LintSettings = { levels: {}, longSentence: 190 };
const marks = fc.constantFrom('“', '”', '‘', '’', '（', '）', '(', ')', '《', '》', ',', '，，', '。。', '【】', 'XX', '一、', '三、', '（二）', '\n', '<!--', '-->', '布署', '部署');
const messy = fc.array(fc.oneof(prose, marks), { maxLength: 30 }).map((parts) => parts.join(''));

function applied(text: string, { edits }: Fix): string {
  return [...edits].reverse().reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

describe('lintDraft', () => {
  it('finds places within the text, in order, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(messy, anything), (text) => {
        let last = 0;
        for (const { start, end, fixes } of lintDraft(text, settings)) {
          assert.ok(start >= last && end > start && end <= text.length);
          last = start;
          for (const { edits } of fixes) {
            let at = 0;
            for (const edit of edits) {
              assert.ok(edit.start >= at && edit.end >= edit.start && edit.end <= text.length);
              at = edit.end;
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('offers fixes after which there is less to find', () => {
    for (const rule of allRules) {
      const one: LintSettings = { levels: Object.fromEntries(allRules.map(({ id }) => [id, id === rule.id ? 'warn' : 'off'])), longSentence: 190 };
      for (const { bad } of rule.examples) {
        const found = lintDraft(bad, one);
        for (const { fixes } of found) for (const fix of fixes) assert.ok(lintDraft(applied(bad, fix), one).length < found.length, `${rule.id}: ${fix.title}`);
      }
    }
  });

  it('takes time that grows with the text and no faster, whatever stands in it', () => {
    const nasty = ['“', '（', '”', '一、甲\n', '一要', '《“（', '<!--', '，', '工作部', '`', '一、甲，乙\n三、丙\n'];
    for (const piece of nasty) {
      const time = (length: number) => {
        const text = piece.repeat(length / piece.length);
        const begun = performance.now();
        lintDraft(text, settings);
        return performance.now() - begun;
      };
      time(10_000);
      const [short, long] = [time(20_000), time(160_000)];
      assert.ok(long < 40 * short + 100, `${JSON.stringify(piece)}: ${short} ms, then ${long} ms`);
    }
  });

  it('leaves out what is off and takes the level that is set', () => {
    const text = '认真布署工作,抓好落实。';
    const found = (levels: LintSettings['levels']) => lintDraft(text, { ...settings, levels }).map(({ rule, level }) => `${rule.id} ${level}`);
    assert.deepEqual(found({}), ['wrong-word warn', 'half-width-punctuation warn']);
    assert.deepEqual(found({ 'wrong-word': 'off', 'half-width-punctuation': 'hint' }), ['half-width-punctuation hint']);
  });

  it('does not look into front matter, comments, code and addresses', () => {
    assert.deepEqual(lintDraft('---\n标题: 布署,落实\n---\n<!-- 布署，，安排 -->\n见`布署,安排`和https://a.cn/x,y?z。\n```\n布署,\n```\n', settings), []);
  });
});
