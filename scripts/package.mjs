// `npm run package`: makes the VSIX. It holds no native code and runs on all platforms.
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { at, root } from './paths.mjs';
import { run } from './processes.mjs';
import { runProgram, setUp } from './setup.mjs';
import { SetupError, say, tail } from './setup/step.mjs';
import { readVsix } from './vsix.mjs';

await runProgram(async () => {
  const { out, 'skip-build': skipBuild } = readOptions();
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  if (!skipBuild) {
    await setUp({});
    await build({ production: true });
  }
  mkdirSync(out, { recursive: true });
  const file = path.join(out, `jianggao-${version}.vsix`);
  say('打包……');
  await vsce(['package', '--out', file, '--no-rewrite-relative-links', '--allow-missing-repository']);
  showContents(file);
});

function readOptions() {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: root }, 'skip-build': { type: 'boolean', default: false } },
  });
  return { ...values, out: path.resolve(values.out) };
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
