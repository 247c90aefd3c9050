// Child processes that never outlive us: they are tracked, and killed with everything they started.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** @type {(() => void) | undefined} */
let interrupted;

process.once('exit', () => running.forEach(killTree));
for (const [signal, code] of /** @type {const} */ ([['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]])) {
  process.once(signal, () => {
    interrupted?.();
    process.exit(interrupted ? 0 : code);
  });
}

/**
 * For a program that runs until it is interrupted: being interrupted is then a normal end.
 * @param {() => void} sayGoodbye
 */
export function endWhenInterrupted(sayGoodbye) {
  interrupted = sayGoodbye;
}

/**
 * Starts a process that dies with this one.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, options);
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * Runs a command to its end, its output shown unless `quiet`.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, timeout?: number }} [options] timeout in milliseconds
 * @returns {Promise<{ code: number, timedOut: boolean, output: string }>} output only when `quiet`; code 127 when the command
 *   could not be started
 */
export function run(command, args, { cwd, env, quiet = false, timeout } = {}) {
  return new Promise((resolve) => {
    let output = '';
    let timedOut = false;
    const child = start(command, args, { cwd, env: { ...process.env, ...env }, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'] });
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    const timer = timeout && setTimeout(() => {
      timedOut = true;
      killTree(child);
    }, timeout);
    const end = (/** @type {number} */ code) => {
      clearTimeout(timer || undefined);
      resolve({ code, timedOut, output });
    };
    child.once('error', (error) => {
      output += error.message;
      end(127);
    });
    child.once('close', (code, signal) => end(signal ? 1 : (code ?? 1)));
  });
}

/**
 * Runs npm, also on Windows, where it is a script that needs a shell (so no argument may contain a blank).
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
  if (process.platform !== 'win32') return run('npm', args, options);
  return run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options);
}

/**
 * Kills a process and everything it started.
 * @param {{ pid?: number | undefined }} child
 */
export function killTree({ pid }) {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  for (const each of [...descendants(pid), pid]) {
    try {
      process.kill(each, 'SIGKILL');
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
    }
  }
}

/** @param {number} ancestor @returns {number[]} */
function descendants(ancestor) {
  /** @type {Map<number, number[]>} */
  const children = new Map();
  for (const [pid, parent] of processTable()) children.set(parent, [...(children.get(parent) ?? []), pid]);
  const found = [ancestor];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found.slice(1);
}

/** Process ids with their parents: from /proc, because small Linux images have no `ps`. @returns {[number, number][]} */
function processTable() {
  if (process.platform !== 'linux') {
    const table = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).stdout ?? '';
    return table.trim().split('\n').map((line) => /** @type {[number, number]} */ (line.trim().split(/\s+/u).map(Number)));
  }
  return readdirSync('/proc').filter((name) => /^\d+$/u.test(name)).flatMap((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      return [/** @type {[number, number]} */ ([Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])])];
    } catch {
      return []; // it has ended meanwhile
    }
  });
}
