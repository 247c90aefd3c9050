// The desktop VS Code that somebody has installed, or one of its relatives.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findCommand } from './findCommand.mjs';
import { run } from './processes.mjs';
import { SetupError } from './setup/step.mjs';

const commands = ['code', 'codium', 'cursor', 'code-insiders', 'code-oss'];
const programs = ['LOCALAPPDATA', 'PROGRAMFILES'].flatMap((variable) => {
  const folder = process.env[variable];
  return folder ? [variable === 'LOCALAPPDATA' ? path.join(folder, 'Programs') : folder] : [];
});
const places = {
  darwin: ['Visual Studio Code', 'VSCodium', 'Cursor'].flatMap((app) => ['code', 'codium', 'cursor']
    .map((name) => `/Applications/${app}.app/Contents/Resources/app/bin/${name}`)),
  win32: programs.flatMap((folder) => [path.join(folder, 'Microsoft VS Code/bin/code.cmd'), path.join(folder, 'VSCodium/bin/codium.cmd'),
    path.join(folder, 'cursor/resources/app/bin/cursor.cmd')]),
};

/** @returns {string} its command-line launcher */
export function findDesktop() {
  const usual = places[/** @type {keyof typeof places} */ (process.platform)] ?? [];
  const found = commands.map(findCommand).find((file) => file !== undefined) ?? usual.find((file) => existsSync(file));
  if (found) return found;
  throw new SetupError('没有找到桌面版 VS Code（在 PATH 中找过 code、codium、cursor）。请先安装 VS Code；macOS 上还可以在命令面板中运行'
    + '“Shell Command: Install \'code\' command in PATH”。也可以直接运行 npm start，在浏览器中使用。');
}

/**
 * @param {string} launcher
 * @param {{ folder: string, developmentPath: string, openFile?: { path: string, line: number, column: number } | undefined }} options
 */
export async function openDesktop(launcher, { folder, developmentPath, openFile }) {
  const args = ['--new-window', `--extensionDevelopmentPath=${developmentPath}`, folder];
  if (openFile) args.push('--goto', `${openFile.path}:${openFile.line}:${openFile.column}`);
  const isScript = /\.(cmd|bat)$/iu.test(launcher);
  const { code, output } = isScript
    ? await run('cmd.exe', ['/d', '/c', launcher, ...args], { quiet: true })
    : await run(launcher, args, { quiet: true });
  if (code !== 0) throw new SetupError(`桌面版 VS Code（${launcher}）没有启动成功：${output.trim()}`);
}
