import assert from 'node:assert/strict';
import { extensions, workspace } from 'vscode';

interface Manifest {
  contributes: { configurationDefaults: Record<string, Record<string, unknown>> };
}

const manifest = extensions.getExtension('jianggao.jianggao')?.packageJSON as Manifest;
const defaults = manifest.contributes.configurationDefaults['[jianggao]'] ?? {};

describe('editor settings for speeches', () => {
  const configuration = workspace.getConfiguration(undefined, { languageId: 'jianggao' });
  for (const [name, value] of Object.entries(defaults)) {
    it(`takes ${name} from the extension`, () => {
      assert.deepEqual(configuration.get(name), value);
      assert.deepEqual(configuration.inspect(name)?.defaultLanguageValue, value, 'it cannot be set per language');
    });
  }

  it('turns suggestions on without Enter accepting them', () => {
    assert.deepEqual(configuration.get('editor.quickSuggestions'), { other: 'on', comments: 'on', strings: 'on' });
    assert.equal(configuration.get('editor.acceptSuggestionOnEnter'), 'off');
    assert.equal(configuration.get('editor.wordBasedSuggestions'), 'off');
    assert.equal(configuration.get('editor.unicodeHighlight.ambiguousCharacters'), false);
    assert.equal(configuration.get('editor.wordWrap'), 'on');
  });
});
