// A Chromium and Chinese fonts, for the tests that drive a browser.
import { accessSync, closeSync, constants, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import { root } from '../paths.mjs';
import { run } from '../processes.mjs';
import { aptInstall, canInstall } from './apt.mjs';
import { SetupError, say, tail } from './step.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
const places = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder ? [path.join(folder, 'Google/Chrome/Application/chrome.exe'), path.join(folder, 'Microsoft/Edge/Application/msedge.exe')] : [];
  }),
};

/**
 * Finds a browser, or installs one.
 * @returns {Promise<string>} its executable
 */
export async function ensureBrowser() {
  const found = (await findBrowser()) ?? (await installBrowser());
  if (!found) {
    throw new SetupError('没有找到 Chromium 或 Chrome，界面测试无法运行。请安装其中之一（Debian：sudo apt-get install chromium fonts-noto-cjk；'
      + 'Ubuntu：npx playwright-core install --with-deps chromium；macOS、Windows：安装 Chrome），或用环境变量 CHROME_PATH 指明它的路径。');
  }
  await ensureFonts();
  await checkThatItRuns(found);
  return found;
}

/** The first browser that runs: $CHROME_PATH, one in PATH or the usual places, or the one that playwright-core installed. */
export async function findBrowser() {
  const inPath = names.flatMap((name) => (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)));
  const usual = places[/** @type {keyof typeof places} */ (process.platform)] ?? [];
  for (const candidate of [process.env.CHROME_PATH ?? '', ...inPath, ...usual, await playwrightBrowser()]) {
    if (candidate && isExecutable(candidate) && !isSnapStub(candidate)) return candidate;
  }
  return undefined;
}

async function installBrowser() {
  const isUbuntu = existsSync('/etc/os-release') && /^ID(_LIKE)?=.*ubuntu/mu.test(readFileSync('/etc/os-release', 'utf8'));
  if (!isUbuntu && (await canInstall())) {
    say('安装浏览器 Chromium 和中文字体（apt-get），约需一分钟……');
    const problem = await aptInstall(['chromium', 'fonts-noto-cjk', 'fontconfig']);
    if (problem) say(`apt-get 没有成功：${problem}`);
    return findBrowser();
  }
  if (process.platform !== 'linux') return undefined;
  say('下载浏览器 Chromium（playwright-core），约需一分钟……');
  const { code, output } = await run('npx', ['playwright-core', 'install', '--with-deps', 'chromium'], { cwd: root, quiet: true });
  if (code !== 0) say(`playwright-core 没有成功：${output.trim().split('\n').at(-1)}`);
  return findBrowser();
}

/** Says now, by name, which shared library is missing. @param {string} browser */
async function checkThatItRuns(browser) {
  if (process.platform !== 'linux') return;
  const { code, output } = await run(browser, ['--version', '--no-sandbox'], { quiet: true, timeout: 60_000 });
  if (code !== 0) throw new SetupError(`浏览器 ${browser} 不能运行：${tail(output)}`);
}

/** Screenshots without Chinese fonts show boxes; measuring text would be off too. */
async function ensureFonts() {
  if (process.platform !== 'linux') return;
  const { code, output } = await run('fc-list', [':lang=zh'], { quiet: true });
  if (code === 0 && output.trim() !== '') return;
  if (await canInstall()) {
    say('安装中文字体 fonts-noto-cjk……');
    const problem = await aptInstall(['fonts-noto-cjk', 'fontconfig']);
    if (!problem) return;
  }
  say('没有中文字体，截图中的汉字会显示为方框。请安装 fonts-noto-cjk。');
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Ubuntu's chromium-browser is a script that only asks to install a snap. @param {string} file */
function isSnapStub(file) {
  const buffer = Buffer.alloc(4096);
  const descriptor = openSync(file, 'r');
  readSync(descriptor, buffer);
  closeSync(descriptor);
  const head = buffer.toString('latin1');
  return head.startsWith('#!') && /snap (install|run)|\/snap\/bin/u.test(head) && !existsSync('/snap/bin/chromium');
}

async function playwrightBrowser() {
  try {
    const { chromium } = await import('playwright-core');
    return chromium.executablePath();
  } catch {
    return ''; // not installed yet
  }
}
