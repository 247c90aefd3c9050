// Runs out/test/host/index.js inside the extension host of a real VS Code; exits with 0 when every test passed. What the tests
// print is shown; all that VS Code prints besides is kept in out/artifacts/host.log.
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { startHost } from '../host.mjs';
import { artifacts, at, root } from '../paths.mjs';
import { copyFixture } from '../vscode/workspaces.mjs';
import { launchChromium } from '../vscode/chromium.mjs';

const temporary = mkdtempSync(path.join(tmpdir(), 'jianggao-host-'));
process.once('exit', () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));

const mark = process.env.JIANGGAO_TEST_MARK = '[test]';
const everything = path.join(artifacts, 'host.log');
mkdirSync(artifacts, { recursive: true });
rmSync(everything, { force: true });

const host = await startHost({ dataDir: path.join(temporary, 'vscode') });
const browser = await launchChromium();
const page = await browser.newPage();
/** @type {Promise<number>} */
const ended = new Promise((resolve) => {
  void page.exposeFunction('codeAutomationExit', resolve);
  void host.ended.then(() => resolve(1));
});
await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
  const line = format(...args);
  if (line.startsWith(mark)) console.log(line.slice(mark.length));
  appendFileSync(everything, `${line}\n`);
});
await page.goto(host.url({ folder: copyFixture('sample', temporary), developmentPath: root, testsPath: at('out', 'test', 'host', 'index.js') }));
const code = await ended;
if (code !== 0) console.log(`VS Code 的全部输出：${everything}`);
await browser.close();
await host.stop();
process.exit(code);
