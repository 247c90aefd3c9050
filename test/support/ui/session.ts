import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { installVsix, startHost, type Host } from '../../../scripts/host.mjs';
import { launchChromium } from '../../../scripts/vscode/chromium.mjs';

/** The checkout. */
export const projectRoot = path.resolve(__dirname, '../../..');

/** A new folder for this mocha run, outside the checkout; removed at its end. */
export const temporary = mkdtempSync(path.join(tmpdir(), 'jianggao-ui-'));

/** Hosts of this run by the VSIX installed in them; the empty name is the one that runs the extension from the checkout. */
const hosts = new Map<string, Promise<Host>>();
let launched: Promise<Browser> | undefined;

/** The browser of this mocha run, started with the first test that needs it. */
export function browser(): Promise<Browser> {
  return (launched ??= launchChromium());
}

/**
 * The VS Code server of this mocha run, started with the first test that needs it.
 * @param vsix an extension to install there; without it, the host is for the extension from the checkout
 */
export function host(vsix?: string): Promise<Host> {
  const name = vsix ?? '';
  const found = hosts.get(name) ?? newHost(vsix);
  hosts.set(name, found);
  return found;
}

async function newHost(vsix: string | undefined): Promise<Host> {
  const dataDir = mkdtempSync(path.join(temporary, 'vscode-'));
  if (vsix) await installVsix(vsix, { dataDir });
  // VS Code in a browser saves by itself; the tests want to see what is saved when.
  return startHost({ dataDir, settings: { 'files.autoSave': 'off' } });
}

after('stop the browser and VS Code', async () => {
  await (await launched)?.close();
  for (const each of hosts.values()) await (await each).stop();
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
});
