import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Template } from '../../src/core/template/template';
import { renderTemplate } from '../../src/core/template/renderTemplate';
import { eventually } from '../support/eventually';
import { ServerFixture } from '../support/serverFixture';
import type { SpeechServer } from '../support/speechServer';

const speech = (title: string, ...headings: string[]) =>
  `---\n标题: ${title}\n体裁: 党课\n---\n同志们：\n${headings.map((heading, i) => `（${'一二三四'.charAt(i)}）${heading}\n这里是正文，写得长一些。\n`).join('')}`;

describe('templates', () => {
  let fixture: ServerFixture;
  let server: SpeechServer;
  beforeEach(() => (fixture = new ServerFixture()));
  afterEach(() => fixture.end());

  const templates = async (): Promise<Template[]> => (await server.request('jianggao/templates', null)).templates;
  const mined = async (): Promise<Template[]> => (await templates()).filter(({ origin }) => origin === 'mined');
  const own = async (): Promise<Template[]> => (await templates()).filter(({ origin }) => origin === 'user');

  describe('mined from the corpus', () => {
    it('name their sources and genres, and follow the corpus', async () => {
      fixture.speech('甲.md', speech('甲稿', '统筹谋重点', '统筹强协同', '统筹明责任'));
      fixture.speech('乙.md', speech('乙稿', '统筹抓发展', '统筹保安全', '统筹惠民生'));
      server = await fixture.startReady();
      const [first] = await mined();
      assert.equal(first?.name, '统筹…');
      assert.match(first.description, /^见于 2 篇：《.稿》《.稿》$/u);
      assert.deepEqual(first.genres, ['党课']);
      assert.equal(renderTemplate(first.body).split('\n').length, 3);

      fixture.speech('乙.md', speech('乙稿', '推进观念创新', '推进工作创新', '推进制度创新'));
      await eventually('the template that is gone is gone', async () => (await mined()).some(({ name }) => name === '推进…创新'));
      assert.match((await mined()).find(({ name }) => name === '统筹…')?.description ?? '', /^见于 1 篇/u);
    });

    it('are there again after a restart, without reading the speeches anew', async () => {
      fixture.speech('甲.md', speech('甲稿', '统筹谋重点', '统筹强协同', '统筹明责任'));
      server = await fixture.startReady();
      const before = await mined();
      await server.stop();
      server = await fixture.startReady();
      assert.deepEqual(await mined(), before);
    });
  });

  describe('of the writer', () => {
    it('are read from 模板 in the workspace, each time as they are', async () => {
      fixture.files.write('workspace/模板/开头.md', '---\n名称: 我的开头\n简称: kt\n部位: 开头\n---\n经【县委】研究同意。\n');
      server = await fixture.startReady();
      const [template] = await own();
      assert.deepEqual([template?.name, template?.group, template?.prefixes], ['我的开头', '称呼与开头', ['kt']]);
      fixture.files.write('workspace/模板/结尾.txt', '谢谢大家！');
      fixture.files.write('workspace/模板/通知.docx', 'PK\x03\x04');
      assert.deepEqual((await own()).map(({ name }) => name), ['我的开头', '结尾']);
      assert.deepEqual(server.notices, [], 'documents in that folder are nobody\'s mistake');
    });

    it('are read from the configured folder, in the encoding they have', async () => {
      fixture.files.write('别处/致辞.md', Buffer.from('\ufeff热烈欢迎', 'utf16le'));
      server = await fixture.startReady({ settings: { templates: { folder: fixture.files.at('别处') } } });
      assert.deepEqual((await own()).map(({ name, body }) => `${name} ${body}`), ['致辞 热烈欢迎$0']);
    });

    it('are told once when broken, one by one, while the others load', async () => {
      fixture.files.write('workspace/模板/坏.md', '---\n名称: 坏\n---\n第一行\n经【县委研究\n');
      fixture.files.write('workspace/模板/空.md', '');
      fixture.files.write('workspace/模板/说明坏.md', '---\n名称: [\n---\n正文\n');
      fixture.files.write('workspace/模板/好.md', '好的');
      server = await fixture.startReady();
      assert.deepEqual((await own()).map(({ name }) => name), ['好', '说明坏']);
      await own();
      const told = server.notices.map(({ message }) => message);
      assert.equal(told.length, 3, told.join('\n'));
      assert.ok(told.some((message) => /坏\.md”第 5 行：有一个【后面没有】。请/u.test(message)), told.join('\n'));
    });

    it('are saved into a folder that need not exist, never over each other', async () => {
      server = await fixture.startReady();
      const { folder } = await server.request('jianggao/templates', null);
      assert.equal(folder, path.join(fixture.storage, 'templates'));
      const text = await server.request('jianggao/suggestSlots', { text: '经县委研究，投入120万元。\n' });
      assert.equal(text, '经【县委】研究，投入【120万】元。\n');
      const save = async () => {
        const saved = await server.request('jianggao/saveTemplate', { name: '开头/甲', text });
        assert.ok('uri' in saved);
        return fileURLToPath(saved.uri);
      };
      const [first, second] = [await save(), await save()];
      assert.notEqual(first, second);
      assert.match(readFileSync(first, 'utf8'), /^---\n名称: "开头\/甲"\n[\s\S]*---\n经【县委】研究，投入【120万】元。\n$/u);
      assert.deepEqual((await own()).map(({ name }) => name), ['开头/甲', '开头/甲']);
    });

    it('say why when they cannot be saved', async () => {
      fixture.files.write('别处', '一个文件，不是文件夹');
      server = await fixture.startReady({ settings: { templates: { folder: fixture.files.at('别处') } } });
      const saved = await server.request('jianggao/saveTemplate', { name: '开头', text: '好' });
      assert.ok('problem' in saved);
      assert.match(saved.problem.message, /没有存成.*请/u);
    });
  });

  it('leave open slots in a draft that are counted', async () => {
    server = await fixture.startReady();
    await server.open('untitled:slots', '经【县委】研究，XX同志，___。\n');
    assert.equal((await server.request('jianggao/draftStats', { uri: 'untitled:slots' })).openSlots, 3);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    assert.equal((await server.request('jianggao/draftStats', { uri: 'untitled:slots', range })).openSlots, 3, 'whatever is selected');
  });
});
