import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readSettings, settingFields } from '../../../src/protocol/settings';

interface Property {
  type: string;
  default: unknown;
  minimum?: number;
  maximum?: number;
}

interface Manifest {
  contributes: { configuration: { properties: Record<string, Property> } };
  capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { properties } = manifest.contributes.configuration;

describe('settings', () => {
  it('are exactly those that package.json declares, with the same defaults', () => {
    const declared = Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, property.default]));
    const read = Object.fromEntries(Object.entries(settingFields).map(([name, { initial }]) => [`jianggao.${name}`, initial]));
    assert.deepEqual(declared, read);
  });

  it('allow the numbers that package.json allows and no others', () => {
    for (const [name, { type, minimum, maximum }] of Object.entries(properties)) {
      if (type !== 'integer' || minimum === undefined || maximum === undefined) continue;
      const short = name.replace('jianggao.', '');
      const complaints = (value: number): number => readSettings((asked) => (asked === short ? value : undefined)).complaints.length;
      assert.deepEqual([minimum - 1, minimum, maximum, maximum + 1, minimum + 0.5].map(complaints), [1, 0, 0, 1, 1], name);
    }
  });

  it('replace a value that is not allowed by its default and say so in Chinese', () => {
    const { value, complaints } = readSettings((name) => (name === 'corpus.folders' ? '一个文件夹' : undefined));
    assert.deepEqual(value.corpusFolders, []);
    assert.match(complaints.join(''), /jianggao\.corpus\.folders.*文件夹路径的列表/u);
  });

  it('that name folders are not taken from an untrusted workspace', () => {
    assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, ['jianggao.corpus.folders', 'jianggao.templates.folder']);
  });
});
