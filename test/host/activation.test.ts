import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';

const extension = extensions.getExtension('jianggao.jianggao');

describe('activation', () => {
  it('finds the extension', () => assert.ok(extension));

  it('activates', async () => {
    await extension?.activate();
    assert.equal(extension?.isActive, true);
  });

  it('registers every command that package.json declares', async () => {
    const { contributes } = extension?.packageJSON as { contributes: { commands: { command: string }[] } };
    const registered = new Set(await commands.getCommands(true));
    const missing = contributes.commands.map(({ command }) => command).filter((id) => !registered.has(id));
    assert.ok(contributes.commands.length > 0);
    assert.deepEqual(missing, []);
  });
});
