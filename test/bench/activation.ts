import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import type { Browser } from 'playwright-core';
import { startHost } from '../../scripts/host.mjs';
import { launchChromium } from '../../scripts/vscode/chromium.mjs';
import { copyFixture } from '../../scripts/vscode/workspaces.mjs';
import { projectRoot } from '../support/speechServer';

/** Milliseconds that `activate()` takes in a real VS Code, once for each new window. Needs what `npm test` sets up. */
export async function activationTimes(runs: number): Promise<string[]> {
  if (!existsSync(path.join(projectRoot, '.vscode-test/vscode'))) return ['（VS Code 尚未下载，先运行 npm test）'];
  const temporary = mkdtempSync(path.join(tmpdir(), 'jianggao-bench-'));
  const browser = await launchChromium();
  try {
    const times: string[] = [];
    for (let run = 0; run < runs; run += 1) times.push(await activateOnce(browser, temporary, path.join(temporary, `data-${run}`)));
    return times;
  } finally {
    await browser.close();
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function activateOnce(browser: Browser, temporary: string, dataDir: string): Promise<string> {
  const host = await startHost({ dataDir });
  const page = await browser.newPage();
  try {
    let told = '（没有等到）';
    const ended = new Promise((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
      told = /^\[bench\] (.+)$/u.exec(format(...args))?.[1] ?? told;
    });
    const testsPath = path.join(projectRoot, 'out/test/bench/insideHost.js');
    await page.goto(host.url({ folder: copyFixture('sample', temporary), developmentPath: projectRoot, testsPath }));
    await ended;
    return told;
  } finally {
    await page.close();
    await host.stop();
  }
}
