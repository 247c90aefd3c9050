// The suites, in the order in which they run: cheap ones first.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { at, root } from '../paths.mjs';
import { run } from '../processes.mjs';
import { lint } from './lint.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, problem?: string }} Counts `problem`: why the suite itself failed
 * @typedef {{ host?: boolean, browser?: boolean, run: () => Promise<Counts> }} Suite what it needs, and how it runs
 */

const minutes = 60_000;

/** @type {Record<string, Suite>} */
export const suites = {
  lint: { run: lint },
  unit: { run: () => mocha('unit', 5 * minutes) },
  server: { run: () => mocha('server', 15 * minutes) },
  host: { host: true, browser: true, run: () => reported('host', [at('scripts', 'test', 'runInHost.mjs')], 10 * minutes) },
  ui: { host: true, browser: true, run: () => mocha('ui', 20 * minutes) },
  package: { host: true, browser: true, run: () => mocha('package', 10 * minutes) },
};

/** @param {string} name @param {number} limit milliseconds */
function mocha(name, limit) {
  return reported(name, ['--import', 'tsx', at('node_modules', 'mocha', 'bin', '_mocha'), '--reporter', at('test', 'support', 'countingReporter.cjs'),
    '--forbid-only', '--timeout', '60000', ...(name === 'ui' ? ['--retries', '1'] : []), `test/${name}/**/*.test.ts`], limit);
}

/**
 * Runs a Node program that leaves its counts in a file, and kills it with all it has started when it takes too long.
 * @param {string} name
 * @param {string[]} args
 * @param {number} limit milliseconds
 * @returns {Promise<Counts>}
 */
async function reported(name, args, limit) {
  const report = at('out', 'reports', `${name}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const { code, timedOut } = await run(process.execPath, args, { cwd: root, env: { JIANGGAO_TEST_REPORT: report }, timeout: limit });
  const { passed, failed, skipped, finished } = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0, finished: false };
  const problem = timedOut ? `没有在 ${limit / minutes} 分钟内结束`
    : !finished ? `中途退出（退出码 ${code}）`
      : passed + failed === 0 ? '没有运行任何测试'
        : code !== 0 && failed === 0 ? `测试都通过了，但退出码是 ${code}`
          : undefined;
  return { passed, failed, skipped, ...(problem && { problem }) };
}
