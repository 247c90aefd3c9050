import assert from 'node:assert/strict';
import type { CompletionItem, MarkupContent, TextEdit } from 'vscode-languageserver-protocol';
import { eventually } from '../support/eventually';
import { ServerFixture } from '../support/serverFixture';
import { cursorOf, type SpeechServer } from '../support/speechServer';

const speech = `在全县重点工作推进会上的讲话
同志们：
一、统筹谋划抓落实
（一）统筹谋重点。围绕中心工作排出清单，扎实推进共同富裕，扎实推进乡村治理。
（二）统筹强协同。打破部门壁垒，扎实推进共同富裕，形成“一盘棋”格局。
（三）统筹明责任。明确“时间表”“路线图”，坚持系统观念，做到“事事有人管、件件有着落”。
`;

describe('completion', () => {
  const fixture = new ServerFixture();
  let server: SpeechServer;
  before(async () => {
    fixture.speech('推进会.txt', speech);
    fixture.files.write('starter/phrases.md', '---\n标题: 提法\n类型: 提法表\n---\n## 四字格\n统筹兼顾 90\n“三服务” 50\n');
    server = await fixture.startReady();
  });
  after(() => fixture.end());

  const labels = (items: CompletionItem[]) => items.map(({ label }) => label);

  it('offers phrases that begin with what stands before the cursor, in its own order', async () => {
    const items = await server.completeAt('下一步，要统|');
    for (const label of ['统筹兼顾', '统筹强协同', '统筹明责任', '统筹谋划抓落实', '统筹谋重点']) assert.ok(labels(items).includes(label), label);
    assert.deepEqual(items.map(({ sortText }) => sortText), items.map((_, i) => String(i).padStart(3, '0')));
  });

  it('says what each phrase is and where it comes from', async () => {
    const [first, ...others] = await server.completeAt('统筹|');
    assert.ok(first);
    assert.equal(first.labelDetails?.description, '四字格 · 范文库');
    const heading = others.find(({ label }) => label === '统筹谋重点');
    assert.equal(heading?.labelDetails?.description, '小标题 · 在全县重点工作推进会上的讲话');
    assert.ok(heading);
    const { detail, documentation } = await server.resolve(heading);
    assert.equal(detail, '小标题，1 篇讲话中用过 1 次');
    const { value } = documentation as MarkupContent;
    assert.match(value, /^最近：《在全县重点工作推进会上的讲话》\n/u);
    assert.match(value, /\[查看出处\]\(command:jianggao\.suggestionSource\?[^)]+\)　\[不再推荐\]\(command:jianggao\.neverSuggest\?[^)]+\)$/u);
    const listed = await server.resolve(first);
    assert.equal(listed.detail, '提法（四字格）');
    assert.match((listed.documentation as MarkupContent).value, /^收在提法表《提法》\n/u);
  });

  it('replaces exactly the matched part', async () => {
    const marked = '会议强调，要扎实推进共|，不断取得新成效';
    const item = (await server.completeAt(marked)).find(({ label }) => label === '扎实推进共同富裕');
    assert.ok(item, 'the phrase is offered');
    assert.equal(applied(marked, item), '会议强调，要扎实推进共同富裕，不断取得新成效');
    assert.equal(item.filterText, '扎实推进共');
  });

  it('works at a line start, after every pause, after an opening quotation mark and before other text', async () => {
    for (const marked of ['统|', '上一行\n统|', '好，统|', '好。统|', '好：统|', '要“统|', '统|后面还有字', '　　统|']) {
      assert.ok(labels(await server.completeAt(marked)).includes('统筹谋重点'), marked);
    }
    assert.ok(labels(await server.completeAt('提升“|')).includes('“三服务”'));
  });

  it('offers nothing where a writer wants nothing', async () => {
    for (const marked of ['|', '系统|', '好，|', 'Tong|', 'in tong|', '2024|', '---\n标题: 统|\n---\n正文', '甲乙丙丁|']) {
      assert.deepEqual(labels(await server.completeAt(marked)).filter((label) => label.startsWith('统')), [], marked);
    }
  });

  it('leaves out a phrase whose rest already stands behind the cursor', async () => {
    assert.ok(!labels(await server.completeAt('统筹|谋重点')).includes('统筹谋重点'));
  });

  it('serves speeches, and Markdown and plain text only when asked to', async () => {
    assert.deepEqual(await server.completeAt('要统|', 'markdown'), []);
    await server.configure({ documents: { alwaysInclude: ['markdown'] } });
    await eventually('the setting takes effect', async () => (await server.completeAt('要统|', 'markdown')).length > 0);
    assert.deepEqual(await server.completeAt('要统|', 'plaintext'), []);
  });

  it('keeps to the configured number of items, and can be switched off', async () => {
    await server.configure({ completion: { maxItems: 2 } });
    await eventually('the setting takes effect', async () => (await server.completeAt('要统|')).length === 2);
    await server.configure({ completion: { enabled: false } });
    await eventually('the setting takes effect', async () => (await server.completeAt('要统|')).length === 0);
    await server.configure({});
    await eventually('the setting takes effect', async () => (await server.completeAt('要统|')).length > 2);
  });

  it('tells of a setting that makes no sense, once, and uses the default', async () => {
    await server.configure({ completion: { maxItems: 5000 } });
    await eventually('the setting takes effect', async () => server.notices.some(({ message }) => message.includes('jianggao.completion.maxItems')));
    await server.configure({ completion: { maxItems: 5000 }, reading: { pace: 200 } });
    assert.ok((await server.completeAt('要统|')).length > 2);
    assert.equal(server.notices.filter(({ message }) => message.includes('maxItems')).length, 1);
    await server.configure({});
  });
});

function applied(marked: string, item: CompletionItem): string {
  const { text } = cursorOf(marked);
  const { range, newText } = item.textEdit as TextEdit;
  assert.equal(range.start.line, 0);
  return text.slice(0, range.start.character) + newText + text.slice(range.end.character);
}
