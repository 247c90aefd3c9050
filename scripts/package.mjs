// `npm run package`: makes the VSIX for this platform, or with `--plain` one without native code that runs on all of them.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { at, root } from './paths.mjs';
import { run } from './processes.mjs';
import { runProgram, setUp } from './setup.mjs';
import { SetupError, say, tail } from './setup/step.mjs';
import { readVsix } from './vsix.mjs';

await runProgram(async () => {
  const { plain, out, 'skip-build': skipBuild } = readOptions();
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const target = `${process.platform}-${process.arch}`;
  if (!skipBuild) {
    await setUp({ segmenter: plain ? 'optional' : 'required' });
    await build({ production: true });
  }
  mkdirSync(out, { recursive: true });
  const file = path.join(out, plain ? `jianggao-plain-${version}.vsix` : `jianggao-${target}-${version}.vsix`);
  say(plain ? '打包（不含原生代码，分词用 jieba-wasm）……' : `打包（${target}，含 nodejieba）……`);
  await vsce(['package', '--out', file, '--ignoreFile', ignoreFile(plain), '--no-rewrite-relative-links', '--allow-missing-repository', ...(plain ? [] : ['--target', target])]);
  showContents(file);
});

function readOptions() {
  const { values } = parseArgs({
    options: { plain: { type: 'boolean', default: false }, out: { type: 'string', default: root }, 'skip-build': { type: 'boolean', default: false } },
  });
  return { ...values, out: path.resolve(values.out) };
}

/** The plain package is the other one minus what only nodejieba reads. @param {boolean} plain */
function ignoreFile(plain) {
  if (!plain) return at('.vscodeignore');
  const file = at('out', 'plain.vscodeignore');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, readFileSync(at('.vscodeignore'), 'utf8').replace('!dist/**', '!dist/*\n!dist/pdf/**\n!dist/segmenter/user.dict.utf8'));
  return file;
}

/** @param {string[]} args */
async function vsce(args) {
  const { code, output } = await run(process.execPath, [at('node_modules', '@vscode', 'vsce', 'vsce'), ...args, '--no-dependencies'], { cwd: root, quiet: true });
  if (code !== 0) throw new SetupError(`打包没有成功：\n${tail(output)}`);
}

/** @param {string} file */
function showContents(file) {
  const entries = readVsix(file);
  for (const { name, size } of entries) console.log(`${kilobytes(size).padStart(10)}  ${name}`);
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  console.log(`\n${path.relative(root, file)}：${kilobytes(statSync(file).size)}（${entries.length} 个文件，展开后 ${kilobytes(unpacked)}）`);
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
