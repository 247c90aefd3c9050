import assert from 'node:assert/strict';
import { inSpeechOrder, parseSnippets, type TemplateOrigin } from '../../../../src/core/template/template';

describe('parseSnippets', () => {
  it('reads prefixes and bodies given as one string or as several', () => {
    const text = JSON.stringify({
      甲: { prefix: 'jia', body: ['第一行', '第二行'], description: '说明', origin: 'builtin', genres: [] },
      乙: { prefix: ['乙', 'yi'], body: '正文' },
    });
    assert.deepEqual(parseSnippets('closing.json', text), {
      value: [
        { name: '甲', prefixes: ['jia'], group: '结尾', body: '第一行\n第二行', description: '说明', origin: 'builtin', genres: [] },
        { name: '乙', prefixes: ['乙', 'yi'], group: '结尾', body: '正文', description: '', origin: 'builtin', genres: [] },
      ],
      problems: [],
    });
  });

  it('leaves an entry that is no snippet out and names it', () => {
    const { value, problems } = parseSnippets('opening.json', '{"好":{"prefix":"h","body":"x"},"坏":{"prefix":3}}');
    assert.deepEqual(value.map(({ name }) => name), ['好']);
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? '', /opening\.json.*坏.*缺少/u);
  });

  it('says so when a file is not JSON or not a list of snippets', () => {
    for (const text of ['{', '[]', '3']) {
      const { value, problems } = parseSnippets('series.json', text);
      assert.deepEqual(value, []);
      assert.equal(problems.length, 1);
    }
  });
});

describe('inSpeechOrder', () => {
  const named = (name: string, group: string, origin: TemplateOrigin = 'builtin') => ({ name, group, prefixes: ['x'], body: 'x', description: '', origin, genres: [] });
  it('sorts by group as a speech runs, unknown groups last, and keeps the order within a group', () => {
    const sorted = inSpeechOrder([named('a', '其他'), named('b', '结尾'), named('c', '称呼与开头'), named('d', '结尾')]);
    assert.deepEqual(sorted.map(({ name }) => name), ['c', 'b', 'd', 'a']);
  });

  it('puts the writer\'s own first and those mined last in a group', () => {
    const sorted = inSpeechOrder([named('提炼', '结尾', 'mined'), named('内置', '结尾'), named('我的', '结尾', 'user'), named('开头', '称呼与开头', 'mined')]);
    assert.deepEqual(sorted.map(({ name }) => name), ['开头', '我的', '内置', '提炼']);
  });
});
