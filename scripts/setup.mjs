// Sets up a fresh clone. Every step is skipped when it is done already; `node scripts/setup.mjs` does them all.
import { pathToFileURL } from 'node:url';
import { ensureBrowser } from './setup/browser.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureNodejieba } from './setup/nodejieba.mjs';
import { SetupError } from './setup/step.mjs';
import { ensureVSCodeHost } from './setup/vscodeHost.mjs';

/**
 * @param {{ reference?: boolean, host?: boolean, browser?: boolean }} needs `reference`: nodejieba, which tests compare our
 *   segmenter with; `host`: the VS Code to run in; `browser`: a Chromium to drive it
 */
export async function setUp({ reference = false, host = false, browser = false }) {
  await ensureDependencies();
  if (reference) await ensureNodejieba();
  if (host) await ensureVSCodeHost();
  if (browser) process.env.CHROME_PATH = await ensureBrowser();
}

/**
 * Runs a command-line program; an expected failure ends it with its Chinese message instead of a stack trace.
 * @param {() => Promise<unknown>} main
 */
export async function runProgram(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runProgram(() => setUp({ reference: true, host: true, browser: true }));
  if (!process.exitCode) console.log('准备就绪。');
}
