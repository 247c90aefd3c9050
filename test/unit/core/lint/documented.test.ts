import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { defaultLongSentence } from '../../../../src/core/lint/lintDraft';
import { allRules } from '../../../../src/core/lint/rules/allRules';
import { defaultSettings } from '../../../../src/protocol/settings';
import { describeChecks } from '../../../support/describeChecks';

interface Manifest {
  contributes: { configuration: { properties: Record<string, { properties: Record<string, { description: string }> }> } };
}

describe('the checks', () => {
  it('are described in docs/checks.md as they are (npm run checks:docs writes it)', () => {
    assert.equal(readFileSync('docs/checks.md', 'utf8'), describeChecks(allRules));
  });

  it('are all named in the settings, and no others', () => {
    const { properties } = (JSON.parse(readFileSync('package.json', 'utf8')) as Manifest).contributes.configuration;
    assert.deepEqual(Object.keys(properties['jianggao.lint.rules']?.properties ?? {}), allRules.map(({ id }) => id));
    const words = JSON.parse(readFileSync('package.nls.zh-cn.json', 'utf8')) as Record<string, string>;
    for (const { id, name, level } of allRules) assert.equal(words[`setting.lint.rules.${id}`], `${name}（默认 ${level}）`);
  });

  it('call a sentence long from where the settings say', () => {
    assert.equal(defaultSettings.lintLongSentence, defaultLongSentence);
  });
});
