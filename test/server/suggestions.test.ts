import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { CompletionItem, MarkupContent, TextEdit } from 'vscode-languageserver-protocol';
import { ServerFixture } from '../support/serverFixture';
import { cursorOf, type SpeechServer } from '../support/speechServer';

const older = `---
标题: 在动员会上的讲话
日期: 2022-03-05
---
同志们：
一、统筹谋划抓落实
要扎实推进共同富裕,要真抓实干。
`;
const newer = `---
标题: 在推进会上的讲话
日期: 2025-06
---
同志们：
今年要扎实推进共同富裕。扎实推进共同富裕，关键在人。
统筹推进各项工作，要真抓实干。
`;

const labels = (items: CompletionItem[]) => items.map(({ label }) => label);

describe('what a suggestion tells and where it fits', () => {
  const fixture = new ServerFixture();
  let server: SpeechServer;
  let newest: string;
  before(async () => {
    fixture.speech('旧.md', older);
    newest = fixture.speech('新.md', newer);
    fixture.files.write('starter/phrases.md', '---\n标题: 常用提法\n类型: 提法表\n---\n## 工作状态\n真抓实干 90\n“三服务” 50\n');
    server = await fixture.startReady();
  });
  after(() => fixture.end());

  const offered = async (marked: string, label: string): Promise<CompletionItem> => {
    const items = await server.completeAt(marked);
    const item = items.find((one) => one.label === label);
    assert.ok(item, `${label}; there are ${labels(items).join(' ')}`);
    return item;
  };

  it('tells how often, in how many speeches, and which is the latest', async () => {
    const { detail, documentation } = await server.resolve(await offered('我们扎实推|', '扎实推进共同富裕'));
    assert.match(detail ?? '', /，2 篇讲话中用过 3 次$/u);
    assert.match((documentation as MarkupContent).value, /^最近：《在推进会上的讲话》（2025年6月）\n/u);
  });

  it('tells of a listed phrase which list has it, and counts only speeches', async () => {
    const { detail, documentation } = await server.resolve(await offered('要真抓|', '真抓实干'));
    assert.equal(detail, '提法（工作状态），2 篇讲话中用过 2 次', 'the weight in the list is no use');
    assert.match((documentation as MarkupContent).value, /^最近：《在推进会上的讲话》（2025年6月）\n\n收在提法表《常用提法》\n/u);
  });

  it('carries the command that remembers its being taken', async () => {
    const { command } = await offered('我们扎实推|', '扎实推进共同富裕');
    assert.equal(command?.command, 'jianggao.suggestionAccepted');
    const [argument] = command.arguments as { text: string; via: string; uri: string }[];
    assert.deepEqual([argument?.text, argument?.via], ['扎实推进共同富裕', 'list']);
    assert.match(argument?.uri ?? '', /^untitled:/u);
  });

  it('has a source: the latest place in the archive, else the draft', async () => {
    const source = await server.request('jianggao/suggestionSource', { text: '扎实推进共同富裕' });
    assert.deepEqual([source?.uri, source?.line, source?.title], [pathToFileURL(newest).href, 5, '在推进会上的讲话']);
    const heading = await server.request('jianggao/suggestionSource', { text: '统筹谋划抓落实' });
    assert.deepEqual([heading?.path, heading?.line], ['旧.md', 5]);
    assert.equal((await server.request('jianggao/suggestionSource', { text: '，关键在人' }))?.line, 5, 'what is no phrase has one, too');
    assert.equal((await server.request('jianggao/suggestionSource', { text: '“三服务”' }))?.title, '常用提法');
    const uri = 'untitled:own';
    await server.open(uri, '第一行\n数字农业项目');
    assert.deepEqual(await server.request('jianggao/suggestionSource', { text: '数字农业项目', uri }), { text: '数字农业项目', title: '', path: '', uri, line: 1, endLine: 1, encoding: 'utf8' });
    assert.equal(await server.request('jianggao/suggestionSource', { text: '哪里都没有的话' }), null);
  });

  it('is found again by commands that name none', async () => {
    await server.completeAt('我们扎实推|');
    const recent = await server.request('jianggao/recentSuggestions', null);
    assert.ok(recent.some(({ text }) => text === '扎实推进共同富裕'));
    await server.request('jianggao/suggestionOutcome', { text: '统筹谋划抓落实', kind: 'heading', via: 'list', outcome: 'accepted' });
    assert.equal((await server.request('jianggao/recentSuggestions', null))[0]?.text, '统筹谋划抓落实');
  });

  it('does not double a mark that stands behind the cursor, nor open a quotation within one', async () => {
    const marked = '开展“|”活动';
    const { textEdit } = await offered(marked, '“三服务”');
    const { range, newText } = textEdit as TextEdit;
    const { text } = cursorOf(marked);
    assert.equal(text.slice(0, range.start.character) + newText + text.slice(range.end.character), '开展“三服务”活动');
    assert.ok(!labels(await server.completeAt('他说：“开展“|')).includes('“三服务”'));
  });

  it('stays away when it is a formulation that the draft has said twice', async () => {
    await offered('我们真抓实干。我们真|', '真抓实干');
    assert.ok(!labels(await server.completeAt('我们真抓实干，真抓实干。我们真|')).includes('真抓实干'));
  });

  it('comes from the draft after its second use', async () => {
    const draft = '县数字专班要牵头。请县数字专班抓好。\n由县数|';
    const item = await offered(draft, '县数字专班');
    assert.equal(item.labelDetails?.description, '本稿 · 用过 2 次');
    const { detail, documentation } = await server.resolve(item);
    assert.equal(detail, '本稿中用过 2 次');
    assert.match((documentation as MarkupContent).value, /^\[查看出处\]/u);
    assert.ok(!labels(await server.completeAt('县数字专班要牵头。\n由县数|')).includes('县数字专班'));
  });
});
