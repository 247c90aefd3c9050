import type { Command } from './command';
import { evalCommand } from './evalCommand';
import { CommandFailure, UsageError } from './failures';
import { indexCommand } from './indexCommand';
import { version } from './installation';
import { outlineCommand } from './outlineCommand';
import { endWhenNobodyReads, note, print } from './print';
import { searchCommand } from './searchCommand';
import { statsCommand } from './statsCommand';

/** The command line: the same core as the editor's, for scripts and for measuring. Exit codes: 0 done, 1 failed, 2 called wrongly. */

const commands: Record<string, Command> = {
  index: indexCommand,
  search: searchCommand,
  outline: outlineCommand,
  stats: statsCommand,
  eval: evalCommand,
};

const usage = `讲稿助手的命令行

jianggao 命令 [参数]

${Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`).join('\n')}

  jianggao 命令 --help   某个命令的用法
  jianggao --version     版本`;

async function run([name, ...args]: string[]): Promise<void> {
  if (name === undefined) throw new UsageError(`要写出命令。\n\n${usage}`);
  if (name === '--help' || name === '-h') return print(usage);
  if (name === '--version') return print(version());
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(`没有命令“${name}”。\n\n${usage}`);
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  if (options.some((argument) => argument === '--help' || argument === '-h')) return print(command.help);
  try {
    await command.run(args);
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(`${error.message}\n\n${command.help}`) : error;
  }
}

endWhenNobodyReads();
// So that what was only for now is removed at the end.
process.once('SIGINT', () => process.exit(130));
run(process.argv.slice(2)).catch((error: unknown) => {
  const isExpected = error instanceof UsageError || error instanceof CommandFailure;
  note(isExpected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
