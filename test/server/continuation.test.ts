import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import type { ContinueParams } from '../../src/protocol/suggestions';
import { eventually } from '../support/eventually';
import { ServerFixture } from '../support/serverFixture';
import { cursorOf, type SpeechServer } from '../support/speechServer';

const speech = `在全县重点工作推进会上的讲话
同志们：
要扎实推进共同富裕，坚持把群众满意作为衡量标准。
会议强调，要扎实推进共同富裕，坚持把群众满意作为衡量标准。
下一步，要扎实推进共同富裕，坚持把群众满意作为衡量标准。
`;

const uri = 'untitled:续写.讲稿.md';

describe('what may follow the cursor', () => {
  const fixture = new ServerFixture();
  let server: SpeechServer;
  before(async () => {
    for (const name of ['推进会', '调度会', '座谈会']) fixture.speech(`${name}.txt`, speech.replace('推进会', name));
    server = await fixture.startReady({ settings: { ghostText: { confidence: 10 } } });
    await eventually('contexts are sorted', async () => (await texts('大家要扎实推|')).length > 0);
  });
  after(() => fixture.end());

  const continueAt = async (marked: string, mode: ContinueParams['mode'] = 'eager') => {
    const { text, position } = cursorOf(marked);
    await server.open(uri, text);
    return server.request('jianggao/continue', { uri, position, mode });
  };
  const texts = async (marked: string): Promise<string[]> => (await continueAt(marked)).map(({ text }) => text);

  it('is the rest of what the archive has, with its words and its source', async () => {
    const [first] = await continueAt('大家要扎实推|');
    assert.ok(first);
    assert.ok(first.text.startsWith('进共同富裕'), first.text);
    assert.equal(first.wordEnds.at(-1), first.text.length);
    assert.deepEqual(first.wordEnds, [...first.wordEnds].sort((a, z) => a - z));
    assert.equal(first.begun, 1, '推进 is a word');
    assert.equal((await continueAt('大家要扎实|'))[0]?.begun, 0);
    assert.ok(first.confidence > 0 && first.confidence <= 1);
    assert.ok(first.about.count >= 3 && first.about.documents === 3, JSON.stringify(first.about));
    assert.match(first.about.source?.title ?? '', /讲话$/u);
    assert.match(first.about.source?.uri ?? '', /^file:.+\.txt$/u);
  });

  it('fits what stands behind the cursor', async () => {
    assert.deepEqual(await texts('大家要扎实推|取得实效'), []);
    for (const behind of ['。', '，下一步', '”']) {
      const [first] = await texts(`大家要扎实推|${behind}`);
      assert.equal(first, '进共同富裕', behind);
    }
  });

  it('is nothing in front matter, code and addresses', async () => {
    for (const marked of ['---\n标题: 扎实推|\n---\n', '```\n扎实推|\n```\n', '用`扎实推|`', '同志们：\n~~~\n扎实推|']) assert.deepEqual(await texts(marked), [], marked);
  });

  it('is nothing that is less sure than the writer asks for, by half when eager', async () => {
    const marked = '大家要扎实推|';
    const sure = 100 * ((await continueAt(marked))[0]?.confidence ?? 0);
    for (const confidence of [10, 20, 35, 50, 65, 80, 95]) {
      await server.configure({ ghostText: { confidence } });
      for (const [mode, least] of [['quiet', confidence], ['eager', confidence / 2]] as const) {
        await eventually(`${mode} at ${confidence} %, ${sure} % sure`, async () => (await continueAt(marked, mode)).length > 0 === sure >= least);
      }
    }
    await server.configure({ ghostText: { confidence: 10 } });
  });

  it('is nothing that the writer does not want to see', async () => {
    await eventually('the threshold is low again', async () => (await texts('大家要扎实推|')).length > 0);
    const [unwanted = ''] = await texts('大家要扎实推|');
    await server.request('jianggao/neverSuggest', { text: unwanted });
    assert.ok(!(await texts('大家要扎实推|')).includes(unwanted));
    assert.ok(!(await texts('大家要扎|')).some((text) => text.includes(unwanted)), 'nor from an earlier place');
    await server.request('jianggao/allowSuggest', { text: unwanted });
    assert.equal((await texts('大家要扎实推|'))[0], unwanted);
  });
});

describe('what is foretold from the archive', () => {
  const fixture = new ServerFixture();
  after(() => fixture.end());
  const closing = '让我们更加紧密地团结起来，为实现既定目标而努力奋斗！';

  it('follows the files: new ones are read on from, and what is gone is not', async () => {
    fixture.speech('旧稿.txt', '在推进会上的讲话\n同志们：\n散会。\n');
    const server = await fixture.startReady({ settings: { ghostText: { confidence: 10 } } });
    const { text, position } = cursorOf('同志们，让我们更加紧密地|');
    const draft = 'untitled:跟着素材.讲稿.md';
    await server.open(draft, text);
    const foretold = async () => (await server.request('jianggao/continue', { uri: draft, position, mode: 'eager' })).some((one) => one.text.startsWith('团结起来'));
    assert.equal(await foretold(), false);
    const names = ['甲', '乙', '丙', '丁', '戊'];
    const files = names.map((name) => fixture.speech(`${name}会.txt`, `在${name}会上的讲话\n同志们：\n开好这次会，要办好${name}件事。\n同志们，${closing}\n`));
    await eventually('the closing of the new speeches', foretold);
    for (const file of files) rmSync(file);
    await eventually('nothing of what is gone', async () => !(await foretold()));
  });
});
