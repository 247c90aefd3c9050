// `npm test`: sets up, builds and runs all suites, or those that are named. The last line is the sum over all of them.
import { build } from './build.mjs';
import { runProgram, setUp } from './setup.mjs';
import { SetupError } from './setup/step.mjs';

const started = Date.now();
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const rows = [];

process.exitCode = 1; // until everything has passed
process.once('exit', () => {
  const { passed, failed, skipped } = total;
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
});

await runProgram(async () => {
  const { suites } = await import('./test/suites.mjs');
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !(name in suites));
  if (unknown.length > 0) throw new SetupError(`没有叫“${unknown.join('、')}”的测试。可选：${Object.keys(suites).join('、')}。`);
  const chosen = Object.entries(suites).filter(([name]) => names.length === 0 || names.includes(name));
  await setUp({ reference: true, host: chosen.some(([, { host }]) => host), browser: chosen.some(([, { browser }]) => browser) });
  await build();
  for (const [name, suite] of chosen) await runSuite(name, suite);
  console.log(`\n${rows.join('\n')}\n共用时 ${seconds(Date.now() - started)}`);
  if (total.passed > 0 && total.failed === 0) process.exitCode = 0;
});

/**
 * @param {string} name
 * @param {import('./test/suites.mjs').Suite} suite
 */
async function runSuite(name, suite) {
  console.log(`\n━━ ${name}`);
  const since = Date.now();
  const counts = await suite.run();
  // A suite that did not end well counts as a failed test, even when every test that it ran has passed.
  if (counts.problem) console.log(`✘ ${name}：${counts.problem}`);
  total.passed += counts.passed;
  total.failed += counts.failed + (counts.problem ? 1 : 0);
  total.skipped += counts.skipped;
  rows.push(`${name.padEnd(8)} ${seconds(Date.now() - since).padStart(8)}  ${counts.passed} 通过，${counts.failed} 失败`
    + `${counts.skipped ? `，${counts.skipped} 跳过` : ''}${counts.problem ? `，${counts.problem}` : ''}`);
}

/** @param {number} duration milliseconds */
function seconds(duration) {
  return `${(duration / 1000).toFixed(1)} 秒`;
}
