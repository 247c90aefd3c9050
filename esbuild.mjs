// Builds everything that ships into dist/, and the suites that run inside VS Code into out/.
import { build, context } from 'esbuild';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { thirdPartyNotices } from './scripts/thirdPartyNotices.mjs';

const require = createRequire(import.meta.url);
const watch = process.argv.includes('--watch');
/** For packages: minified, without source maps and tests, with the licences of what is bundled. */
const production = process.argv.includes('--production');
const root = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const at = (...parts) => path.join(root, ...parts);

const common = {
  bundle: true,
  sourcemap: production ? false : 'linked',
  minify: production,
  legalComments: production ? 'none' : 'eof',
  metafile: true,
  logLevel: 'warning',
};

const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode', 'mocha'],
  // UMD builds hide their requires from the bundler; prefer the ES module builds.
  mainFields: ['module', 'main'],
};

const targets = [
  { ...node, entryPoints: [at('src/extension/extension.ts')], outfile: at('dist/extension.js') },
  { ...node, entryPoints: [at('src/server/main.ts')], outfile: at('dist/server.js') },
  { ...node, entryPoints: [at('src/server/indexing/indexer.ts')], outfile: at('dist/indexer.js') },
  ...(production ? [] : [
    { ...node, entryPoints: [at('test/host/index.ts')], outfile: at('out/test/host/index.js') },
    { ...node, entryPoints: [at('test/bench/insideHost.ts')], outfile: at('out/test/bench/insideHost.js') },
  ]),
  {
    ...common,
    entryPoints: { panel: at('src/panel/panel.ts') },
    outdir: at('dist'),
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    loader: { '.ttf': 'file' },
    assetNames: '[name]',
  },
].filter(({ entryPoints }) => existsSync(Object.values(entryPoints)[0]));

rmSync(at('dist'), { recursive: true, force: true });
mkdirSync(at('dist'), { recursive: true });
copyFileSync(path.join(path.dirname(require.resolve('jieba-wasm')), 'jieba_rs_wasm_bg.wasm'), at('dist/jieba_rs_wasm_bg.wasm'));
writeSegmenterFolder();

if (watch) {
  for (const target of targets) await (await context(target)).watch();
} else {
  const results = await Promise.all(targets.map((target) => build(target)));
  if (production) writeFileSync(at('dist/ThirdPartyNotices.txt'), thirdPartyNotices(results.map(({ metafile }) => metafile)));
}

/**
 * dist/segmenter: what nodejieba needs, in one folder with ASCII names, so that it can be given relative paths (it aborts
 * on paths it cannot open). The IDF and stop-word files are only for keyword extraction, which is not used: one line each.
 */
function writeSegmenterFolder() {
  const folder = at('dist/segmenter');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'user.dict.utf8'), userDictionary());
  let home;
  try {
    home = path.dirname(require.resolve('nodejieba/package.json'));
  } catch {
    console.warn('nodejieba is not installed: the extension will use jieba-wasm.');
    return;
  }
  for (const name of ['jieba.dict.utf8', 'hmm_model.utf8']) {
    copyFileSync(path.join(home, 'submodules/cppjieba/dict', name), path.join(folder, name));
  }
  writeFileSync(path.join(folder, 'idf.utf8'), '工作 5.0\n');
  writeFileSync(path.join(folder, 'stop_words.utf8'), '的\n');
  const binary = path.join(home, 'build/Release/nodejieba.node');
  if (existsSync(binary)) copyFileSync(binary, path.join(folder, 'nodejieba.node'));
  else console.warn('nodejieba has no binary here: the extension will use jieba-wasm.');
}

/** The terms of the starter lexicon, as `word frequency tag` lines. */
function userDictionary() {
  const file = at('corpus/phrases/terms.md');
  if (!existsSync(file)) return '';
  const terms = readFileSync(file, 'utf8').replace(/^---[\s\S]*?\n---\n/u, '').split('\n');
  return terms
    .map((line) => /^(\p{Script=Han}+)\s+(\d+)$/u.exec(line.trim()))
    .filter((match) => match !== null)
    .map(([, word, frequency]) => `${word} ${frequency} nz\n`)
    .join('');
}
