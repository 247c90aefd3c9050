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
}

/** `--index DIR… --heldout DIR… --gold DIR --json FILE…` */
export function parseOptions(args: readonly string[]): EvalOptions {
  const options: EvalOptions = { index: [], heldout: [], gold: undefined, files: [], json: false };
  let into = options.files;
  for (let i = 0; i < args.length; i += 1) {
    const argument = args[i] as string;
    if (argument === '--json') options.json = true;
    else if (argument === '--index') into = options.index;
    else if (argument === '--heldout') into = options.heldout;
    else if (argument === '--gold') options.gold = args[(i += 1)];
    else into.push(argument);
  }
  return options;
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
