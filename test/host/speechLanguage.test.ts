import assert from 'node:assert/strict';
import { commands, Uri, window, workspace, type TextDocument } from 'vscode';
import { eventually } from '../support/eventually';

const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/');

async function show(name: string, text = '内容\n'): Promise<TextDocument> {
  const uri = Uri.joinPath(folder, name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const { document } = await window.showTextDocument(uri);
  return document;
}

const active = (): TextDocument | undefined => window.activeTextEditor?.document;

async function close(): Promise<void> {
  await commands.executeCommand('workbench.action.closeAllEditors');
}

describe('which files are speeches', () => {
  afterEach(close);

  for (const name of ['甲.讲稿.md', '乙.讲稿.txt', '丙.jianggao']) {
    it(`${name} is one by its name`, async () => assert.equal((await show(name)).languageId, 'jianggao'));
  }

  it('the command makes a Markdown file one and takes it back', async () => {
    assert.equal((await show('丁.md')).languageId, 'markdown');
    await commands.executeCommand('jianggao.setAsSpeech');
    await eventually('it is a speech', () => active()?.languageId === 'jianggao');
    await commands.executeCommand('jianggao.unsetAsSpeech');
    await eventually('it is Markdown again', () => active()?.languageId === 'markdown');
  });

  it('a text file goes back to plain text', async () => {
    await show('戊.txt');
    await commands.executeCommand('jianggao.setAsSpeech');
    await eventually('it is a speech', () => active()?.languageId === 'jianggao');
    await commands.executeCommand('jianggao.unsetAsSpeech');
    await eventually('it is plain text again', () => active()?.languageId === 'plaintext');
  });

  it('a file that was made one is one when it is opened again', async () => {
    await show('己.md');
    await commands.executeCommand('jianggao.setAsSpeech');
    await eventually('it is a speech', () => active()?.languageId === 'jianggao');
    await close();
    await show('庚.md');
    await eventually('another file is not', () => active()?.languageId === 'markdown');
    await show('己.md');
    await eventually('it is a speech again', () => active()?.languageId === 'jianggao');
  });
});
