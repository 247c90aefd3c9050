import assert from 'node:assert/strict';
import { ignoreHere, ignoreInFile } from '../../../../src/core/lint/ignore';
import { lintDraft } from '../../../../src/core/lint/lintDraft';
import { wrongWord } from '../../../../src/core/lint/rules/wrongWord';

const settings = { levels: {}, longSentence: 190 };
const found = (text: string) => lintDraft(text, settings).map(({ rule, start }) => `${rule.id} ${start}`);

describe('ignore comments', () => {
  it('hold for the next paragraph, by name or by id, and no further', () => {
    assert.deepEqual(found('<!-- 讲稿助手：忽略 常见错别字 -->\n\n认真布署。\n'), []);
    assert.deepEqual(found('<!--讲稿助手:忽略 wrong-word、doubled-punctuation-->\n认真布署，，。\n'), []);
    assert.deepEqual(found('<!-- 讲稿助手：忽略 全部 -->\n认真布署，，。\n'), []);
    assert.equal(found('<!-- 讲稿助手：忽略 标点重复 -->\n认真布署。\n').length, 1);
    assert.equal(found('<!-- 讲稿助手：忽略 常见错别字 -->\n认真布署。\n再布署。\n').length, 1);
  });

  it('can stand behind each other and within a line', () => {
    assert.deepEqual(found('<!-- 讲稿助手：忽略 常见错别字 -->\n<!-- 讲稿助手：忽略 标点重复 -->\n认真布署，，安排。\n'), []);
    assert.deepEqual(found('认真布署。<!-- 讲稿助手：忽略 常见错别字 -->\n'), []);
  });

  it('can hold for the whole draft', () => {
    assert.deepEqual(found('<!-- 讲稿助手：本文件忽略 常见错别字 -->\n认真布署。\n再布署。\n'), []);
  });

  it('are written by the quick fixes so that they work, whatever the line breaks', () => {
    for (const text of ['同志们：\n认真布署。\n', '同志们：\r\n认真布署。\r\n']) {
      for (const edit of [ignoreHere(text, text.indexOf('布署'), wrongWord), ignoreInFile(text, 0, wrongWord)]) {
        const changed = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
        assert.deepEqual(found(changed), []);
        assert.equal(changed.includes('\r\n'), text.includes('\r\n'));
        assert.equal(/[^\r]\n/u.test(changed), !text.includes('\r\n'));
      }
    }
  });
});
