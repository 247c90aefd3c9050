// A real VS Code on 127.0.0.1: started, stopped, given extensions. Nothing of it reaches the network.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { killTree, run, start } from './processes.mjs';
import { SetupError, tail } from './setup/step.mjs';
import { serverMain, serverNode } from './setup/vscodeHost.mjs';
import { writeLanguagePack } from './vscode/languagePack.mjs';
import { machineSettings } from './vscode/machineSettings.mjs';
import { pageUrl } from './vscode/pageUrl.mjs';

// An empty gallery: no extension store, hence no update checks.
const environment = { EXTENSIONS_GALLERY: '{}', VSCODE_NLS_CONFIG: undefined, NODE_OPTIONS: undefined, ELECTRON_RUN_AS_NODE: undefined };

/** @type {typeof import('./host.d.mts').startHost} */
export async function startHost({ dataDir, extensionsDir = path.join(dataDir, 'extensions'), port, locale = 'zh-cn', settings = {} }) {
  const userData = path.join(dataDir, 'data');
  const machineSettingsFile = path.join(userData, 'Machine', 'settings.json');
  for (const folder of [path.dirname(machineSettingsFile), extensionsDir]) mkdirSync(folder, { recursive: true });
  writeFileSync(machineSettingsFile, JSON.stringify({ ...machineSettings, ...settings }, undefined, 2));
  writeLanguagePack(userData);
  // VS Code's own logs and sockets are nobody's: they go when we go.
  const leftovers = mkdtempSync(path.join(tmpdir(), 'jianggao-run-'));
  process.once('exit', () => rmSync(leftovers, { recursive: true, force: true, maxRetries: 5 }));
  const at = port ?? (await freePort());
  const child = start(serverNode, [serverMain, '--host', '127.0.0.1', '--port', String(at), '--without-connection-token', '--enable-smoke-test-driver',
    '--disable-workspace-trust', '--locale', locale, '--logsPath', path.join(leftovers, 'logs'), ...common({ dataDir, extensionsDir })],
  { env: { ...process.env, ...environment, ...(process.platform === 'linux' && { XDG_RUNTIME_DIR: leftovers }) }, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  child.stdout?.on('data', (data) => (log = (log + data).slice(-100_000)));
  child.stderr?.on('data', (data) => (log = (log + data).slice(-100_000)));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await listening(at, child, () => log);
  return {
    port: at,
    ended: ended.then(() => undefined),
    url: (options) => pageUrl(at, options),
    log: () => log,
    stop: async () => {
      killTree(child);
      await ended;
    },
  };
}

/** @type {typeof import('./host.d.mts').installVsix} */
export async function installVsix(vsix, { dataDir, extensionsDir = path.join(dataDir, 'extensions') }) {
  const { code, output } = await run(serverNode, [serverMain, '--install-extension', vsix, ...common({ dataDir, extensionsDir })],
    { quiet: true, env: environment, timeout: 120_000 });
  if (code !== 0 || !/successfully installed/u.test(output)) throw new Error(`Could not install ${vsix}:\n${output}`);
}

/** @param {{ dataDir: string, extensionsDir: string }} folders */
function common({ dataDir, extensionsDir }) {
  return ['--accept-server-license-terms', '--server-data-dir', dataDir, '--extensions-dir', extensionsDir, '--disable-telemetry'];
}

/** @type {typeof import('./host.d.mts').isFree} */
export function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}

/**
 * @param {number} port
 * @param {import('node:child_process').ChildProcess} child
 * @param {() => string} log
 */
async function listening(port, child, log) {
  const patience = Date.now() + 30_000;
  while (!log().includes('Extension host agent listening on')) {
    if (child.exitCode !== null || Date.now() > patience) {
      killTree(child);
      throw new SetupError(`VS Code 服务端没有在端口 ${port} 上启动成功。输出的末尾：\n${tail(log())}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
