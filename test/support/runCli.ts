import { execFile } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from './speechServer';

export interface CliResult {
  /** Exit code. */
  code: number;
  stdout: string;
  stderr: string;
}

export const cliProgram = path.join(projectRoot, 'dist/cli.js');

/** Runs the built command line to its end. */
export function runCli(...args: string[]): Promise<CliResult> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [cliProgram, ...args], { maxBuffer: 64 * 1024 * 1024 }, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}
