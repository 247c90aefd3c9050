import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What the evaluations are given on the command line. */
export interface EvalOptions {
  /** Folders of the archive. */
  index: string[];
  /** Folders of the texts to measure on. */
  heldout: string[];
  gold: string | undefined;
  /** Other arguments: files. */
  files: string[];
  json: boolean;
  /** Most queries of a set. */
  sample: number | undefined;
  /** How many failures of each set to show. */
  explain: number;
  /** Without the peers. */
  isAlone: boolean;
  /** Parts of the engine that are left out. */
  without: string[];
  /** With the keys of a pinyin input method. */
  isIme: boolean;
  /** Part of the name of the one document that is explained position by position. */
  explained: string | undefined;
}

/** `--index DIR… --heldout DIR… --gold DIR --sample N --explain N|DOC --alone --without PART… --ime --json FILE…` */
export function parseOptions(args: readonly string[]): EvalOptions {
  const options: EvalOptions = { index: [], heldout: [], gold: undefined, files: [], json: false, sample: undefined, explain: 0, isAlone: false, without: [], isIme: false, explained: undefined };
  let into = options.files;
  for (let i = 0; i < args.length; i += 1) {
    const argument = args[i] as string;
    if (argument === '--json') options.json = true;
    else if (argument === '--index') into = options.index;
    else if (argument === '--heldout') into = options.heldout;
    else if (argument === '--gold') options.gold = args[(i += 1)];
    else if (argument === '--sample') options.sample = wholeNumber(argument, args[(i += 1)]);
    else if (argument === '--without') into = options.without;
    else if (argument === '--ime') options.isIme = true;
    else if (argument === '--explain') explain(options, args[(i += 1)]);
    else if (argument === '--alone') options.isAlone = true;
    else if (argument.startsWith('--')) throw new Error(`unknown option: ${argument}`);
    else into.push(argument);
  }
  return options;
}

/** A number of examples, or the name of a document. */
function explain(options: EvalOptions, value: string | undefined): void {
  if (value !== undefined && !/^\d+$/u.test(value)) options.explained = value;
  else options.explain = wholeNumber('--explain', value);
}

function wholeNumber(option: string, value: string | undefined): number {
  if (value === undefined || !/^\d+$/u.test(value)) throw new Error(`${option} takes a whole number`);
  return Number(value);
}

/** The text files below some folders, with their names. */
export function textsOf(folders: readonly string[]): { name: string; text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.txt') && statSync(path.join(folder, name)).isFile())
      .sort()
      .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') })),
  );
}
