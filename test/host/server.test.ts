import assert from 'node:assert/strict';
import { commands, extensions, Position, Range, Selection, Uri, window, workspace, type CompletionList } from 'vscode';
import type { JianggaoApi } from '../../src/extension/api';

const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/');

describe('the server behind the editor', () => {
  let api: JianggaoApi;
  before(async () => {
    const extension = extensions.getExtension<JianggaoApi>('jianggao.jianggao');
    assert.ok(extension);
    api = await extension.activate();
    await api.ready();
  });
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('has read the starter library', async () => {
    const { state, documents, passages, phrases, folders } = await api.status();
    assert.equal(state, 'ready');
    assert.ok(documents >= 8 && passages > 50 && phrases >= 300, `${documents} documents, ${passages} passages, ${phrases} phrases`);
    assert.ok(folders.some(({ origin }) => origin === 'starter'));
  });

  it('completes in a speech, replacing only what matches', async () => {
    const uri = Uri.joinPath(folder, '提示.讲稿.md');
    await workspace.fs.writeFile(uri, new TextEncoder().encode('同志们：\n\n我们要坚持统筹\n'));
    await window.showTextDocument(uri);
    const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', uri, new Position(2, 7));
    const item = list.items.find(({ label }) => (typeof label === 'string' ? label : label.label) === '统筹推进');
    assert.ok(item, list.items.map(({ label }) => (typeof label === 'string' ? label : label.label)).join(' '));
    assert.ok(item.range instanceof Range);
    assert.deepEqual(item.range, new Range(2, 5, 2, 7));
  });

  it('says nothing in an ordinary Markdown file', async () => {
    const uri = Uri.joinPath(folder, '笔记.md');
    await workspace.fs.writeFile(uri, new TextEncoder().encode('我们要坚持统筹\n'));
    const editor = await window.showTextDocument(uri);
    editor.selection = new Selection(0, 7, 0, 7);
    const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', uri, new Position(0, 7));
    assert.ok(!list.items.some(({ label }) => typeof label !== 'string' && label.description?.includes('范文库')));
  });
});
