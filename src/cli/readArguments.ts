import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './failures';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options and other arguments of a command. @throws UsageError for an unknown option or one without its value. */
export function readArguments<T extends Options>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    const name = /'(-[^' ]*)/u.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UsageError(`不认识选项“${name}”。`);
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw new UsageError(`选项“${name}”的值缺失或多余。`);
    throw error;
  }
}

/** A whole number from an option. @throws UsageError */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/u.test(text) || value < least || value > most) throw new UsageError(`“${option}”要写 ${least} 到 ${most} 的整数，而不是“${text}”。`);
  return value;
}
