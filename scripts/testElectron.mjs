// `npm run test:electron`: the suites of test/host in a desktop VS Code, which is downloaded once (into .vscode-test/).
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { at, root } from './paths.mjs';
import { runProgram, setUp } from './setup.mjs';
import { SetupError } from './setup/step.mjs';
import { copyFixture } from './vscode/workspaces.mjs';

await runProgram(async () => {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new SetupError('这里没有图形界面，桌面版 VS Code 无法启动。请用 xvfb-run -a npm run test:electron 运行，或运行 npm run test:host（不需要图形界面）。');
  }
  await setUp({});
  await build();
  const { downloadAndUnzipVSCode, runTests } = await import('@vscode/test-electron');
  const vscodeExecutablePath = await downloadAndUnzipVSCode('stable').catch((/** @type {Error} */ error) => {
    throw new SetupError(`桌面版 VS Code 没有下载成功：${error.message}\n请检查网络，或改用 npm run test:host（VS Code 服务端来自 npm）。`);
  });
  // A short path: on macOS a socket is made in the user data folder, and its path may not be long.
  const temporary = mkdtempSync(path.join(tmpdir(), 'jg-'));
  const report = at('out', 'reports', 'electron.json');
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: at('out', 'test', 'host', 'index.js'),
      extensionTestsEnv: { JIANGGAO_TEST_REPORT: report },
      launchArgs: [copyFixture('sample', temporary), '--disable-extensions', '--disable-workspace-trust', '--skip-welcome', '--user-data-dir', path.join(temporary, 'user')],
    });
  } catch {
    process.exitCode = 1; // its output has said why
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
  const { passed, failed, skipped, finished } = readReport(report);
  if (!finished || passed + failed === 0) process.exitCode = 1;
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
});

/** @param {string} file @returns {{ passed: number, failed: number, skipped: number, finished: boolean }} */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0, finished: false }; // it ended before any test
  }
}
