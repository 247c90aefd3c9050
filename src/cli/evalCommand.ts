import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from './command';
import { CommandFailure } from './failures';
import { packageFolder } from './installation';

export const evalCommand: Command = {
  summary: '在留出的讲话稿上衡量质量（只在源码目录中可用）',
  help: `jianggao eval 任务 --index 文件夹… --heldout 文件夹… [--json]

任务：retrieval（查找）、outline（提纲）、lint（检查）。各任务的选项见 CONTRIBUTING.md。`,

  async run(args) {
    const program = path.join(packageFolder, 'test/eval/eval.ts');
    if (!existsSync(program)) throw new CommandFailure('安装的版本里没有评测程序。请在讲稿助手的源码目录中运行。');
    const loader = pathToFileURL(createRequire(path.join(packageFolder, 'package.json')).resolve('tsx')).href;
    const child = spawn(process.execPath, ['--import', loader, program, ...args], { stdio: 'inherit' });
    process.exitCode = await new Promise<number>((resolve, reject) => child.once('error', reject).once('close', (code) => resolve(code ?? 1)));
  },
};
