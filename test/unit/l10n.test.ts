import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const json = (file: string): Record<string, string> => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
const sources = readdirSync('src/extension', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

describe('translations', () => {
  it('know every sentence that the extension says at run time', () => {
    const said = sources.flatMap((file) => {
      const text = readFileSync(path.join('src/extension', file), 'utf8');
      return [...text.matchAll(/l10n\.t\(\s*'([^']+)'/gu)].map((match) => match[1] ?? '');
    });
    assert.deepEqual(Object.keys(json('l10n/bundle.l10n.json')), [...new Set(said)].sort());
  });

  it('leave no key of package.json without its Chinese and its bilingual text', () => {
    const keys = [...readFileSync('package.json', 'utf8').matchAll(/"%([^%"]+)%"/gu)].map((match) => match[1] ?? '');
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      assert.deepEqual(Object.keys(json(file)).sort(), [...new Set(keys)].sort(), file);
    }
  });

  it('show Chinese first in every language', () => {
    const chinese = json('package.nls.zh-cn.json');
    for (const [key, text] of Object.entries(json('package.nls.json'))) {
      assert.ok(text === chinese[key] || text.startsWith(`${chinese[key] ?? ''} (`), key);
    }
  });
});
