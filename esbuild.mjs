// Builds everything that ships into dist/, and the suites that run inside VS Code into out/.
import { build, context } from 'esbuild';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
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
  { ...node, entryPoints: [at('src/server/reading/readerWorker.ts')], outfile: at('dist/reader.js') },
  { ...node, entryPoints: [at('src/server/prediction/contextSorter.ts')], outfile: at('dist/sorter.js') },
  { ...node, entryPoints: [at('src/cli/main.ts')], outfile: at('dist/cli.js'), banner: { js: '#!/usr/bin/env node' } },
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

// What is there stays until it is replaced: a test or a window may be running on it.
const begun = Date.now();
mkdirSync(at('dist'), { recursive: true });
await writeDictionary();
copyPdfLibrary();

if (watch) {
  for (const target of targets) await (await context(target)).watch();
} else {
  const results = await Promise.all(targets.map((target) => build(target)));
  chmodSync(at('dist/cli.js'), 0o755);
  removeOlder(at('dist'), begun - 2000);
  if (production) writeFileSync(at('dist/ThirdPartyNotices.txt'), thirdPartyNotices(results.map(({ metafile }) => metafile)));
}

/** dist/pdf: pdf.js as it comes, since it loads its parts by itself, and its tables of character codes, which PDFs without embedded fonts need. */
function copyPdfLibrary() {
  const home = path.dirname(require.resolve('pdfjs-dist/package.json'));
  const folder = at('dist/pdf');
  mkdirSync(folder, { recursive: true });
  for (const name of ['pdf.min.mjs', 'pdf.worker.min.mjs']) copyFileSync(path.join(home, 'legacy/build', name), path.join(folder, name));
  cpSync(path.join(home, 'cmaps'), path.join(folder, 'cmaps'), { recursive: true });
}

/** dist/segmenter: jieba's dictionary as nodejieba carries it, and the terms of the starter lexicon, compiled for our segmenter. */
async function writeDictionary() {
  const compiler = at('out/compileDictionary.mjs');
  await build({ ...node, format: 'esm', metafile: false, sourcemap: false, entryPoints: [at('src/server/segmenting/compileDictionary.ts')], outfile: compiler });
  const { compileDictionary, dictionaryFile, lexiconTerms } = await import(`${pathToFileURL(compiler).href}?${Date.now()}`);
  const home = path.dirname(require.resolve('nodejieba/package.json'));
  const dictionary = readFileSync(path.join(home, 'submodules/cppjieba/dict/jieba.dict.utf8'), 'utf8');
  const terms = lexiconTerms(readFileSync(at('corpus/phrases/terms.md'), 'utf8'));
  mkdirSync(at('dist/segmenter'), { recursive: true });
  writeFileSync(at('dist/segmenter', dictionaryFile), compileDictionary(dictionary, terms));
}

/** Removes files that this build did not write, and folders that are empty then. */
function removeOlder(folder, time) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) removeOlder(full, time);
    else if (statSync(full).mtimeMs < time) rmSync(full);
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
