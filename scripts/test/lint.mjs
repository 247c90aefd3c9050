// The static checks of `npm run lint`, one test a tool.
import { at, root } from '../paths.mjs';
import { run } from '../processes.mjs';

/** @type {[name: string, module: string, args: string[]][]} */
const tools = [
  ['tsc', 'typescript/bin/tsc', ['--noEmit']],
  ['eslint', 'eslint/bin/eslint.js', ['.']],
  ['dependency-cruiser', 'dependency-cruiser/bin/dependency-cruise.mjs', ['--config', '.dependency-cruiser.cjs', 'src', 'test']],
];

/** @returns {Promise<import('./suites.mjs').Counts>} */
export async function lint() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, module, args] of tools) {
    const { code, output } = await run(process.execPath, [at('node_modules', module), ...args], { cwd: root, quiet: true, timeout: 300_000 });
    counts[code === 0 ? 'passed' : 'failed'] += 1;
    console.log(`  ${code === 0 ? '✔' : '✘'} ${name}${code === 0 ? '' : `\n${output}`}`);
  }
  return counts;
}
