import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol/node';
import { SpeechServer } from '../support/speechServer';
import { TemporaryFolder } from '../support/temporaryFolder';

const text = '同志们：\n今天认真布署工作,抓好落实。\n一、甲\n三、乙\n';

describe('checks', () => {
  const folder = new TemporaryFolder();
  const settings = { corpus: { folders: [folder.at('archive')] } };
  let server: SpeechServer;
  before(async () => {
    folder.write('archive/讲话.md', '同志们：\n一、强化工作执行\n抓好落实。\n二、强化统筹协调\n形成合力。\n三、强化使命意识要求\n改进作风。\n');
    server = await SpeechServer.start({ storageFolder: folder.at('storage'), settings });
    await server.waitFor(({ state, folders }) => state === 'ready' && folders.length === 2);
  });
  after(async () => {
    await server.stop();
    folder.remove();
  });
  beforeEach(() => server.configure(settings));

  const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
  const actionsAt = (uri: string, line: number, character: number) => {
    const position = { line, character };
    return server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
  };
  const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);
  const editsOf = (uri: string, action: CodeAction | undefined) => action?.edit?.changes?.[uri] ?? [];

  it('come for a speech when the writer pauses, with what they mean', async () => {
    await server.open('untitled:checks-1', text);
    const found = await server.diagnosticsOf('untitled:checks-1', ({ length }) => length > 0);
    assert.deepEqual(codes(found), ['wrong-word', 'half-width-punctuation', 'numbering-gap']);
    assert.deepEqual(found[0]?.range, { start: { line: 1, character: 4 }, end: { line: 1, character: 6 } });
    assert.match(String(found[0]?.message), /“布署”一般写作“部署”。\n常见错别字：/u);
    assert.equal(found[0]?.source, '讲稿助手');
  });

  it('do not come for other documents', async () => {
    await server.open('untitled:checks-2', text, 'markdown');
    assert.deepEqual(await server.diagnosticsOf('untitled:checks-2', () => true), []);
    assert.deepEqual(await actionsAt('untitled:checks-2', 1, 5), []);
  });

  it('can be put right, one or all of a kind, or ignored', async () => {
    const uri = 'untitled:checks-3';
    await server.open(uri, `${text}再次布署。\n`);
    const actions = await actionsAt(uri, 1, 5);
    assert.deepEqual(titles(actions), ['改为“部署”', '修正全文的“常见错别字”（2 处）', '此处忽略“常见错别字”', '本文件不再检查“常见错别字”']);
    assert.equal(actions[0]?.isPreferred, true);
    assert.deepEqual(editsOf(uri, actions[0]), [{ range: { start: { line: 1, character: 4 }, end: { line: 1, character: 6 } }, newText: '部署' }]);
    assert.equal(editsOf(uri, actions[1]).length, 2);
    assert.deepEqual(editsOf(uri, actions[2])[0]?.newText, '<!-- 讲稿助手：忽略 常见错别字 -->\n');
    assert.deepEqual(editsOf(uri, actions[3])[0]?.range.start, { line: 0, character: 0 });
  });

  it('offer headings from the archive for one that does not fit its series', async () => {
    const uri = 'untitled:checks-4';
    await server.open(uri, '一、强化全局意识\n二、强化共享观念\n三、强化协作的工作能力\n四、强化责任担当\n');
    const actions = await actionsAt(uri, 2, 3);
    assert.ok(titles(actions).includes('此处忽略“小标题不齐”'));
    const changes = titles(actions).filter((title) => title.startsWith('换成'));
    assert.ok(changes.includes('换成素材里的“强化工作执行”') && changes.every((title) => /“强化\p{Script=Han}{4}”$/u.test(title)), changes.join(' '));
    assert.deepEqual(editsOf(uri, actions[0])[0]?.range, { start: { line: 2, character: 2 }, end: { line: 2, character: 11 } });
  });

  it('follow the settings at once', async () => {
    const uri = 'untitled:checks-5';
    await server.open(uri, text);
    await server.diagnosticsOf(uri, ({ length }) => length === 3);
    await server.configure({ ...settings, lint: { rules: { 'wrong-word': 'off', 'numbering-gap': 'hint' } } });
    const found = await server.diagnosticsOf(uri, ({ length }) => length === 2);
    assert.deepEqual(found.map(({ code, severity }) => [code, severity]), [['half-width-punctuation', 2], ['numbering-gap', 4]]);
    await server.configure({ ...settings, lint: { enabled: false } });
    assert.deepEqual(await server.diagnosticsOf(uri, ({ length }) => length === 0), []);
  });

  it('leave their ignore comments out of the length of the speech and of its moves', async () => {
    const uri = 'untitled:checks-7';
    await server.open(uri, `<!-- 讲稿助手：本文件忽略 全部 -->\n${text}`);
    assert.deepEqual(await server.diagnosticsOf(uri, () => true), []);
    const { characters } = await server.request('jianggao/draftStats', { uri });
    assert.equal(characters, text.replace(/\s/gu, '').length);
    const symbols = await server.connection.sendRequest<{ name: string }[]>('textDocument/documentSymbol', { textDocument: { uri } });
    assert.equal(symbols[0]?.name, '称呼');
  });

  it('go with the document', async () => {
    const uri = 'untitled:checks-6';
    await server.open(uri, text);
    await server.diagnosticsOf(uri, ({ length }) => length === 3);
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual(await server.diagnosticsOf(uri, ({ length }) => length === 0), []);
  });
});
