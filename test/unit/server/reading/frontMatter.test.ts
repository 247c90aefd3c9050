import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatter } from '../../../../src/server/reading/frontMatter';
import { prose } from '../../../support/chineseText';

describe('readFrontMatter', () => {
  it('reads facts as text and says where the body begins', () => {
    const text = '---\n标题: 讲话\n日期: 2024-03-05\n关键词: [督查, 落实]\n附注:\n---\n同志们：\n';
    assert.deepEqual(readFrontMatter('稿.md', text), {
      value: { facts: { 标题: '讲话', 日期: '2024-03-05', 关键词: '督查、落实', 附注: '' }, body: '同志们：\n', firstLine: 6 },
      problems: [],
    });
  });

  it('takes a text without it as it is, dashes or not', () => {
    for (const text of ['', '同志们：', '----\n甲\n----\n', '--- \n没有结尾的横线\n', '同志们：\n---\n标题: 讲话\n---\n']) {
      assert.deepEqual(readFrontMatter('稿.md', text), { value: { facts: {}, body: text, firstLine: 0 }, problems: [] });
    }
  });

  it('keeps speech that merely stands between lines of dashes', () => {
    for (const text of ['---\n同志们，今天开会。\n\n现在请大家发言。\n---\n散会。\n', '---\n- 同志们\n- 朋友们\n---\n散会。\n']) {
      assert.deepEqual(readFrontMatter('稿.md', text), { value: { facts: {}, body: text, firstLine: 0 }, problems: [] });
    }
  });

  it('reads empty front matter', () => {
    assert.deepEqual(readFrontMatter('稿.md', '---\n---\n散会。').value, { facts: {}, body: '散会。', firstLine: 2 });
  });

  it('names the line of what is not valid, and keeps the body', () => {
    const { value, problems } = readFrontMatter('稿.md', '---\n标题: “讲话”\n体裁: [党课\n---\n同志们：');
    assert.deepEqual(value, { facts: {}, body: '同志们：', firstLine: 4 });
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? '', /^“稿\.md”第 [34] 行：.*正文照常收录.*标题: …/u);
  });

  it('writes nothing of the text to the outside, whatever is odd about it', async () => {
    const warned: Error[] = [];
    const note = (warning: Error) => void warned.push(warning);
    process.on('warning', note);
    readFrontMatter('稿.md', '---\n标题: !内部 讲话\n---\n同志们：');
    readFrontMatter('稿.md', '---\n%内部 讲话\n---\n同志们：');
    await new Promise(setImmediate);
    process.off('warning', note);
    assert.deepEqual(warned, []);
  });

  it('keeps the text in every case', () => {
    const yaml = fc.oneof(prose, fc.string(), fc.dictionary(prose, prose).map((facts) => JSON.stringify(facts)));
    fc.assert(
      fc.property(yaml, prose, (head, body) => {
        const text = `---\n${head}\n---\n${body}`;
        const { value } = readFrontMatter('稿.md', text);
        assert.equal(text.split('\n').slice(value.firstLine).join('\n'), value.body);
        assert.ok(value.body.endsWith(body));
      }),
    );
  });
});
