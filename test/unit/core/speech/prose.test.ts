import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bodyStart } from '../../../../src/core/speech/duration';
import { isProse } from '../../../../src/core/speech/prose';
import { anything } from '../../../support/chineseText';

/** Whether there is prose at the `|` of a text. */
const at = (marked: string): boolean => isProse(marked.replace('|', ''), marked.indexOf('|'));

describe('isProse', () => {
  it('is true wherever a speech is written', () => {
    for (const text of ['|', '同志们：|', '同志们：\n|', '一、抓落实|\n正文', '用`命令`之后|', '（一）统筹`甲`、`乙`，|']) assert.ok(at(text), text);
  });

  it('is false in front matter', () => {
    assert.ok(!at('---\n标题: 在会上|\n---\n同志们：'));
    assert.ok(!at('---\n|---\n同志们：'));
    assert.ok(at('---\n标题: 甲\n---\n|同志们：'));
    for (const text of ['---\n标题: 在会上|', '---\r\n标题: 甲\r\n日期: 2024|', '---\n标题:|']) assert.ok(!at(text), 'not closed yet');
    for (const text of ['---\n同志们：|', '---\n标题: 甲\n\n同志们|', '标题: 甲|']) assert.ok(at(text), text);
  });

  it('is false in fenced code and on its fences', () => {
    assert.ok(!at('同志们：\n```\n推进|\n```\n'));
    assert.ok(!at('同志们：\n```|\n推进\n```\n'));
    assert.ok(!at('同志们：\n~~~ text\n推进|'));
    assert.ok(!at('````\n```\n推进|\n````\n'));
    assert.ok(!at('```\n甲\n```|'));
    assert.ok(at('```\n甲\n```\n推进|'));
    assert.ok(at('```\r\n甲\r\n```\r\n推进|'));
  });

  it('is false between backticks', () => {
    assert.ok(!at('用`推进|'));
    assert.ok(!at('用`推进|`'));
    assert.ok(!at('用``推`进|``'));
    assert.ok(at('用``推`进``|'));
    assert.ok(at('用`推进\n下一行|'));
  });

  it('is false in an address, and true behind the Chinese that ends it', () => {
    for (const text of ['见https://example.org/a|', '见 http://example.org|', '见www.example.org/a?b=|', '[甲](文件/|', '发到mailto:a@example.org|']) {
      assert.ok(!at(text), text);
    }
    for (const text of ['见https://example.org/a 推进|', '见https://example.org/a，推进|', '[甲](文件.md)推进|', '占比3:2|']) assert.ok(at(text), text);
  });

  it('is never true before the body begins', () => {
    fc.assert(
      fc.property(anything, fc.nat(), (text, n) => {
        const offset = n % (text.length + 1);
        if (offset < bodyStart(text)) assert.ok(!isProse(text, offset));
        else assert.equal(typeof isProse(text, offset), 'boolean');
      }),
    );
  });
});
