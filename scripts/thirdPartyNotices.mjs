// The licences of everything that ships in dist/.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { at } from './paths.mjs';

/** What ships without passing through the bundler: folders with a licence, and what they are called. */
const copied = [
  ['nodejieba', 'nodejieba (source of the dictionary)'],
  ['nodejieba/submodules/cppjieba', 'cppjieba (the dictionary of jieba, Copyright (c) 2013 Sun Junyi, under the same licence)'],
  ['pdfjs-dist', 'pdfjs-dist'],
  ['pdfjs-dist/cmaps', 'Adobe CMap resources (with pdfjs-dist)'],
];

/**
 * @param {readonly import('esbuild').Metafile[]} metafiles what the bundles were made of
 * @returns {string} name, version, licence and licence text of every package, by name
 */
export function thirdPartyNotices(metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const bundled = inputs.flatMap((input) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/u.exec(input)?.[1] ?? []);
  const folders = new Map([...bundled.map((name) => /** @type {[string, string]} */ ([name, name])), .../** @type {[string, string][]} */ (copied)]);
  const missing = copied.filter(([folder = '']) => !existsSync(at('node_modules', folder)));
  if (missing.length > 0) throw new Error(`no licence for what ships: ${missing.map(([folder]) => folder).join(', ')}`);
  const notices = [...folders].sort(([a], [b]) => (a < b ? -1 : 1)).map(([folder, name]) => notice(folder, name));
  return `讲稿助手使用了以下第三方软件。\nThis product includes the following third-party software.\n\n${notices.join('\n')}`;
}

/** @param {string} folder below node_modules @param {string} name */
function notice(folder, name) {
  const home = at('node_modules', folder);
  const manifestFile = path.join(home, 'package.json');
  const { version = '', license = '', author = '' } = existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, 'utf8')) : {};
  const texts = readdirSync(home).filter((file) => /^(licen[cs]e|copying|notice)/iu.test(file)).sort().map((file) => readFileSync(path.join(home, file), 'utf8').trim());
  const holder = typeof author === 'string' ? author : author.name;
  const body = texts.length > 0 ? texts.join('\n\n') : `Licence: ${license}${holder ? `\nCopyright: ${holder}` : ''}`;
  return `${'='.repeat(78)}\n${[name, version, license && `(${license})`].filter((part) => part !== '').join(' ')}\n\n${body}\n`;
}
