// The browser of the tests: headless, quiet, offline.
import { chromium } from 'playwright-core';
import { findBrowser } from '../setup/browser.mjs';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--disable-dev-shm-usage'];

/** @returns {Promise<import('playwright-core').Browser>} */
export async function launchChromium() {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('没有找到 Chromium，请先运行 node scripts/setup.mjs。');
  return chromium.launch({ executablePath, args: flags });
}
