// Makes the host Chinese. VS Code falls back to English unless a language pack is installed, whatever `--locale` says, and
// then extensions are English too. The official pack lives in a marketplace; this one covers what a writer meets first.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serverMain } from '../setup/vscodeHost.mjs';

const dictionaryFile = fileURLToPath(new URL('chinese.json', import.meta.url));

/**
 * Registers the pack where the server looks for packs.
 * @param {string} userData the host's user data folder
 */
export function writeLanguagePack(userData) {
  const translations = path.join(userData, 'chinese', 'main.i18n.json');
  const text = JSON.stringify({ version: '1.0.0', contents: translate() });
  mkdirSync(path.dirname(translations), { recursive: true });
  writeFileSync(translations, text);
  const pack = {
    hash: createHash('sha256').update(text).digest('hex').slice(0, 16),
    label: '中文(简体)',
    extensions: [{ extensionIdentifier: { id: 'jianggao.chinese-host' }, version: '1.0.0' }],
    translations: { vscode: translations },
  };
  writeFileSync(path.join(userData, 'languagepacks.json'), JSON.stringify({ 'zh-cn': pack }));
}

/** Module → message key → Chinese, for every message whose English text is in the dictionary. */
function translate() {
  /** @type {Record<string, string>} */
  const dictionary = JSON.parse(readFileSync(dictionaryFile, 'utf8'));
  const folder = path.dirname(serverMain);
  /** @type {[string, string[]][]} */
  const modules = JSON.parse(readFileSync(path.join(folder, 'nls.keys.json'), 'utf8'));
  /** @type {string[]} the messages of all modules, in the order of their keys */
  const english = JSON.parse(readFileSync(path.join(folder, 'nls.messages.json'), 'utf8'));
  let next = 0;
  return Object.fromEntries(modules.flatMap(([module, keys]) => {
    const translated = keys.map((key) => [key, dictionary[english[next++] ?? '']]).filter(([, text]) => text !== undefined);
    return translated.length === 0 ? [] : [[module, Object.fromEntries(translated)]];
  }));
}
