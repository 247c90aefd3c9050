import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CorpusFileRow, CorpusFileView, CorpusLevel, CorpusLevelParams, FactView } from '../../src/protocol/corpus';
import { readSealed } from '../../src/server/corpus/sealedFile';
import { Store, type Manifest } from '../../src/server/corpus/store';
import { eventually } from '../support/eventually';
import { ServerFixture } from '../support/serverFixture';
import { canForbidReading, projectRoot, type SpeechServer } from '../support/speechServer';

const document = (name: string): Buffer => readFileSync(path.join(projectRoot, 'test/fixtures/documents', name));
const supervision = `---
标题: 在督查工作会议上的讲话
讲话人: 张XX
日期: 2022-05
---
同志们：
督查督办是推动落实的利器，要建立台账、逐项销号，做到件件有着落、事事有回音。
`;
const mobilisation = '在动员大会上的讲话\n（2024年3月5日）\n同志们：\n攻坚行动要成立专班，一周一通报、半月一调度、一月一排名。\n';

describe('the corpus view', () => {
  let fixture: ServerFixture;
  let server: SpeechServer;
  beforeEach(() => (fixture = new ServerFixture()));
  afterEach(() => fixture.end());

  const folder = () => fixture.files.at('workspace/素材');
  const uriOf = (file: string) => pathToFileURL(path.join(folder(), file)).href;
  const level = (params: Partial<CorpusLevelParams> = {}): Promise<CorpusLevel> =>
    server.request('jianggao/corpusLevel', { folder: folder(), under: '', order: 'name', isTroubledOnly: false, ...params });
  const row = async (file: string): Promise<CorpusFileRow | undefined> => {
    const at = file.lastIndexOf('/');
    return (await level({ under: file.slice(0, Math.max(0, at)) })).files.find((each) => each.path === file);
  };
  const view = async (file: string): Promise<CorpusFileView> => {
    const found = await server.request('jianggao/corpusFile', { uri: uriOf(file) });
    assert.ok(found, `there is nothing known of ${file}`);
    return found;
  };
  const fact = async (file: string, name: FactView['name']) => (await view(file)).facts.find((each) => each.name === name);
  const found = async (query: string) => (await server.request('jianggao/search', { query, limit: 10 })).passages.map((passage) => passage.path);
  const exclude = (file: string, isExcluded: boolean) => server.request('jianggao/setExcluded', { uris: [uriOf(file)], isExcluded });

  describe('lists', () => {
    it('folders, subfolders and files, each with what is known of it', async () => {
      fixture.speech('督查讲话.md', supervision);
      fixture.speech('2024/动员讲话.txt', mobilisation);
      fixture.speech('2024/下半年/讲话.docx', document('讲话.docx'));
      fixture.files.write('starter/范文.md', mobilisation.repeat(3));
      server = await fixture.startReady();
      const folders = await server.request('jianggao/corpusFolders', null);
      assert.deepEqual(
        folders.map(({ path: name, origin, isEditable, counts }) => [path.basename(name), origin, isEditable, counts.read]),
        [['素材', 'workspace', true, 3], ['starter', 'starter', false, 1]],
      );
      assert.deepEqual(await level(), {
        subfolders: [{ path: '2024', counts: { read: 2, troubled: 0, excluded: 0, waiting: 0 } }],
        files: [{ path: '督查讲话.md', state: 'read', title: '在督查工作会议上的讲话', date: '2022-05', characters: 42, cause: '', versions: 0 }],
      });
      const below = await level({ under: '2024' });
      assert.deepEqual(below.subfolders.map((each) => each.path), ['2024/下半年']);
      assert.deepEqual(below.files.map((each) => [each.path, each.title, each.date]), [['2024/动员讲话.txt', '在动员大会上的讲话', '2024-03-05']]);
    });

    it('by name as Chinese is sorted, or newest first with undated ones last', async () => {
      for (const [name, date] of [['子', '2023'], ['甲', ''], ['丑', '2024-03'], ['第10稿', '2024-02-01'], ['第2稿', '']] as const) {
        fixture.speech(`${name}.md`, `---\n标题: ${name}\n${date === '' ? '' : `日期: ${date}\n`}---\n${mobilisation}${name}`.replace('（2024年3月5日）\n', ''));
      }
      server = await fixture.startReady();
      const titles = async (order: CorpusLevelParams['order']) => (await level({ order })).files.map(({ title }) => title);
      assert.deepEqual(await titles('name'), ['丑', '第2稿', '第10稿', '甲', '子']);
      assert.deepEqual(await titles('date'), ['丑', '第10稿', '子', '第2稿', '甲']);
    });

    it('files that cannot be read, each with its cause, and nothing else when asked', async () => {
      fixture.speech('好.md', supervision);
      fixture.speech('外来/损坏.docx', document('讲话.docx').subarray(0, 900));
      fixture.speech('外来/加密.pdf', document('加密.pdf'));
      fixture.speech('外来/照片.docx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]));
      fixture.speech('外来/空.txt', '');
      fixture.speech('半好.md', `---\n标题: [没有完\n---\n${mobilisation}`);
      server = await fixture.startReady();
      assert.deepEqual(await level({ isTroubledOnly: true }).then(({ subfolders, files }) => [subfolders, files.map((each) => [each.path, each.state])]), [
        [{ path: '外来', counts: { read: 0, troubled: 4, excluded: 0, waiting: 0 } }],
        [['半好.md', 'read']],
      ]);
      const { files } = await level({ under: '外来', isTroubledOnly: true });
      const causes = Object.fromEntries(files.map((each) => [each.path, [each.state, each.cause]]));
      assert.match(String(causes['外来/损坏.docx']), /unreadable,文件不完整/u);
      assert.match(String(causes['外来/加密.pdf']), /unreadable,.*密码/u);
      assert.match(String(causes['外来/照片.docx']), /unreadable,内容是.*图片/u);
      assert.match(String(causes['外来/空.txt']), /unreadable,文件是空的/u);
      const { problems, facts, characters } = await view('外来/加密.pdf');
      assert.equal(problems.length, 1);
      assert.match(problems[0] ?? '', /加密\.pdf”.*密码.*。.+。$/u);
      assert.deepEqual([facts, characters], [[], 0]);
      const [counted] = await server.request('jianggao/corpusFolders', null);
      assert.deepEqual(counted?.counts, { read: 2, troubled: 5, excluded: 0, waiting: 0 });
    });

    it('facts with where they come from, and the other versions of a speech', async () => {
      const long = mobilisation + '要坚持问题导向，把群众的急难愁盼放在心上、抓在手上。'.repeat(9);
      fixture.speech('2024-03-06 动员讲话（初稿）.txt', long);
      fixture.speech('动员讲话（定稿）.txt', `${long}散会。\n`);
      fixture.speech('督查讲话.md', supervision);
      server = await fixture.startReady();
      assert.deepEqual((await view('督查讲话.md')).facts.map(({ name, value, origin }) => [name, value, origin]).slice(0, 3), [
        ['标题', '在督查工作会议上的讲话', 'frontMatter'],
        ['讲话人', '张XX', 'frontMatter'],
        ['日期', '2022-05', 'frontMatter'],
      ]);
      const draft = await view('2024-03-06 动员讲话（初稿）.txt');
      assert.deepEqual(draft.facts.find(({ name }) => name === '日期'), { name: '日期', value: '2024-03-05', origin: 'firstLines' });
      assert.deepEqual(draft.versionPaths, [path.join(folder(), '动员讲话（定稿）.txt')]);
      assert.equal((await row('动员讲话（定稿）.txt'))?.versions, 1);
      assert.equal((await row('督查讲话.md'))?.versions, 0);
    });

    it('what waits to be read, while it waits', async () => {
      for (let i = 0; i < 300; i += 1) fixture.speech(`${i}.txt`, `第${i}篇讲话\n${'要坚持问题导向，把群众的急难愁盼放在心上。'.repeat(400)}`);
      server = await fixture.start();
      await server.waitFor(({ state }) => state === 'indexing');
      const { files } = await level();
      assert.equal(files.length, 300);
      assert.ok(files.some(({ state }) => state === 'waiting'), 'some are still to be read');
      await server.ready();
      assert.ok((await level()).files.every(({ state }) => state === 'read'));
    });

    it('a folder that is not there, and a file that nobody knows', async () => {
      fixture.speech('好.md', supervision);
      server = await fixture.startReady({ settings: { corpus: { folders: [fixture.files.at('没有')] } } });
      const [missing] = await server.request('jianggao/corpusFolders', null);
      assert.deepEqual([missing?.path, missing?.counts.read], [fixture.files.at('没有'), 0]);
      assert.match(missing?.problems[0]?.message ?? '', /素材文件夹不存在。请检查/u);
      assert.equal(await server.request('jianggao/corpusFile', { uri: uriOf('没有.md') }), null);
      assert.equal(await server.request('jianggao/corpusFile', { uri: 'untitled:Untitled-1' }), null);
    });
  });

  describe('leaves a file out', () => {
    it('at once, in the list and on disk, and takes it up again', async () => {
      fixture.speech('督查讲话.md', supervision);
      fixture.speech('动员讲话.txt', mobilisation);
      server = await fixture.startReady();
      const before = server.status?.folders.find(({ origin }) => origin === 'workspace')?.revision ?? 0;
      assert.equal(await exclude('督查讲话.md', true), null);
      assert.deepEqual(await found('逐项销号'), []);
      assert.deepEqual(await row('督查讲话.md'), { path: '督查讲话.md', state: 'excluded', title: '', date: '', characters: 0, cause: '', versions: 0 });
      assert.deepEqual((await server.request('jianggao/corpusFolders', null))[0]?.counts, { read: 1, troubled: 0, excluded: 1, waiting: 0 });
      await server.waitFor(({ folders }) => folders.some(({ revision }) => revision > before));
      assert.match(readFileSync(path.join(folder(), '素材说明.yaml'), 'utf8'), /督查讲话\.md:\n {2}收录: 否/u);
      assert.equal(await exclude('督查讲话.md', false), null);
      assert.deepEqual(await found('逐项销号'), ['督查讲话.md']);
      assert.equal((await row('督查讲话.md'))?.state, 'read');
    });

    it('and in the index on disk', async () => {
      fixture.speech('督查讲话.md', supervision);
      fixture.speech('动员讲话.txt', mobilisation);
      server = await fixture.startReady();
      const kept = async () => {
        const directory = new Store(fixture.storage, folder(), '').directory;
        const payload = await readSealed(path.join(directory, 'manifest'));
        return payload ? Object.keys((JSON.parse(new TextDecoder().decode(payload)) as Manifest).files).sort() : [];
      };
      await eventually('both are kept', async () => (await kept()).length === 2);
      await exclude('督查讲话.md', true);
      await eventually('one is kept', async () => (await kept()).join() === '动员讲话.txt');
    });

    it('several at once', async () => {
      for (const name of ['甲', '乙', '丙']) fixture.speech(`${name}.md`, `${supervision}${name}`);
      server = await fixture.startReady();
      assert.equal(await server.request('jianggao/setExcluded', { uris: ['甲.md', '丙.md'].map(uriOf), isExcluded: true }), null);
      assert.deepEqual((await level()).files.map((each) => [each.path, each.state]).sort(), [['丙.md', 'excluded'], ['乙.md', 'read'], ['甲.md', 'excluded']]);
    });

    it('while many others are being read, without waiting for them', async () => {
      for (let i = 0; i < 400; i += 1) fixture.speech(`${i}.txt`, `第${i}篇讲话\n${'要坚持问题导向，把群众的急难愁盼放在心上。'.repeat(400)}`);
      server = await fixture.start();
      await server.waitFor(({ state }) => state === 'indexing');
      assert.equal(await exclude('399.txt', true), null);
      assert.equal((await row('399.txt'))?.state, 'excluded');
      assert.equal(server.status?.state, 'indexing');
      await server.ready();
      await eventually('all but one are read', async () => (await server.request('jianggao/status', null)).documents === 399);
      assert.equal((await row('399.txt'))?.state, 'excluded');
    });
  });

  describe('lets the writer say what is known of a file', () => {
    it('which then counts in filters, and is marked as theirs', async () => {
      fixture.speech('动员讲话.txt', mobilisation);
      server = await fixture.startReady();
      assert.deepEqual(await found('攻坚行动 讲话人:李XX'), []);
      assert.equal(await server.request('jianggao/setFacts', { uri: uriOf('动员讲话.txt'), facts: { 讲话人: '李XX', 日期: '二〇二三年六月' } }), null);
      assert.deepEqual(await found('攻坚行动 讲话人:李XX 年份:2023'), ['动员讲话.txt']);
      assert.deepEqual(await fact('动员讲话.txt', '讲话人'), { name: '讲话人', value: '李XX', origin: 'writer' });
      assert.deepEqual(await fact('动员讲话.txt', '日期'), { name: '日期', value: '2023-06', origin: 'writer' });
      assert.equal((await row('动员讲话.txt'))?.date, '2023-06');
    });

    it('and what was found counts again when they take it back', async () => {
      fixture.speech('动员讲话.txt', mobilisation);
      server = await fixture.startReady();
      const set = (value: string) => server.request('jianggao/setFacts', { uri: uriOf('动员讲话.txt'), facts: { 日期: value } });
      await set('2023');
      assert.equal(await set(''), null);
      assert.deepEqual(await fact('动员讲话.txt', '日期'), { name: '日期', value: '2024-03-05', origin: 'firstLines' });
      assert.equal(await set('无'), null);
      assert.equal(await fact('动员讲话.txt', '日期'), undefined);
    });

    it('but not in words that mean nothing, and not of what ships', async () => {
      fixture.speech('动员讲话.txt', mobilisation);
      const shipped = fixture.files.write('starter/范文.md', supervision);
      server = await fixture.startReady();
      assert.match((await server.request('jianggao/setFacts', { uri: uriOf('动员讲话.txt'), facts: { 日期: '去年' } })) ?? '', /“动员讲话\.txt”：看不懂日期“去年”。请写成/u);
      assert.match((await server.request('jianggao/setFacts', { uri: pathToFileURL(shipped).href, facts: { 讲话人: '李XX' } })) ?? '', /范文库.*不能修改/u);
      assert.match((await server.request('jianggao/setExcluded', { uris: [pathToFileURL('/别处.md').href], isExcluded: true })) ?? '', /不在素材文件夹里/u);
      assert.ok(!existsSync(path.join(folder(), '素材说明.yaml')));
    });

    it('and says so when it cannot be kept', async function () {
      if (!canForbidReading()) return this.skip();
      fixture.speech('动员讲话.txt', mobilisation);
      chmodSync(folder(), 0o500);
      server = await fixture.startReady({ obeysPermissions: true });
      assert.match((await exclude('动员讲话.txt', true)) ?? '', /素材说明\.yaml”：没有写入权限.*改动没有保存。请取消只读/u);
      assert.deepEqual(await found('攻坚行动'), ['动员讲话.txt']);
      chmodSync(folder(), 0o700);
    });

    it('also by hand, of which the list is told', async () => {
      fixture.speech('动员讲话.txt', mobilisation);
      server = await fixture.startReady();
      const known = (await server.request('jianggao/status', null)).folders[1]?.revision ?? 0;
      const { uri, beginning } = await server.request('jianggao/sidecar', { folder: folder() });
      assert.equal(uri, uriOf('素材说明.yaml'));
      writeFileSync(path.join(folder(), '素材说明.yaml'), `${beginning ?? ''}动员讲话.txt:\n  单位: XX县\n`);
      await server.waitFor(({ folders }) => (folders[1]?.revision ?? 0) > known);
      assert.deepEqual(await fact('动员讲话.txt', '单位'), { name: '单位', value: 'XX县', origin: 'writer' });
      assert.equal((await server.request('jianggao/sidecar', { folder: folder() })).beginning, null);
    });
  });

  describe('reads again', () => {
    it('a file that has not changed, and all below a subfolder', async () => {
      fixture.speech('2024/动员讲话.txt', mobilisation);
      fixture.speech('2024/督查讲话.md', supervision);
      server = await fixture.startReady();
      const idOf = async (query: string) => (await server.request('jianggao/search', { query, limit: 1 })).passages[0]?.id;
      const before = [await idOf('攻坚行动'), await idOf('逐项销号')];
      assert.equal(await server.request('jianggao/reread', { uris: [uriOf('2024/动员讲话.txt')] }), null);
      const one = [await idOf('攻坚行动'), await idOf('逐项销号')];
      assert.notEqual(one[0], before[0]);
      assert.equal(one[1], before[1]);
      assert.equal(await server.request('jianggao/reread', { uris: [uriOf('2024')] }), null);
      const both = [await idOf('攻坚行动'), await idOf('逐项销号')];
      assert.ok(both[0] !== one[0] && both[1] !== one[1], String(both));
      assert.equal((await row('2024/动员讲话.txt'))?.state, 'read');
    });

    it('a folder, with what has come meanwhile', async () => {
      fixture.speech('动员讲话.txt', mobilisation);
      server = await fixture.startReady();
      fixture.speech('督查讲话.md', supervision);
      assert.equal(await server.request('jianggao/reread', { uris: [pathToFileURL(folder()).href] }), null);
      assert.deepEqual((await level()).files.map((each) => [each.path, each.state]).sort(), [['动员讲话.txt', 'read'], ['督查讲话.md', 'read']]);
    });
  });
});
