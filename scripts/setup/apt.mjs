// Debian and Ubuntu packages, installed as root or through a sudo that does not ask.
import { existsSync } from 'node:fs';
import { run } from '../processes.mjs';
import { tail } from './step.mjs';

let updated = false;

/** Whether packages can be installed here without asking anybody. */
export async function canInstall() {
  return existsSync('/usr/bin/apt-get') && (await prefix()) !== undefined;
}

/**
 * @param {readonly string[]} packages
 * @returns {Promise<string | undefined>} what went wrong, or undefined
 */
export async function aptInstall(packages) {
  const before = await prefix();
  if (before === undefined) return '没有管理员权限';
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const steps = [...(updated ? [] : [['apt-get', 'update']]), ['apt-get', 'install', '-y', '--no-install-recommends', ...packages]];
  for (const step of steps) {
    const [command = '', ...args] = [...before, ...step];
    const { code, output } = await run(command, args, { quiet: true, env });
    if (code !== 0) return tail(output);
  }
  updated = true;
  return undefined;
}

/** What to put before apt-get. @returns {Promise<string[] | undefined>} */
async function prefix() {
  if (process.getuid?.() === 0) return [];
  const { code } = await run('sudo', ['-n', 'true'], { quiet: true });
  return code === 0 ? ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive'] : undefined;
}
