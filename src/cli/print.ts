/** Writes a line for whoever called; ends quietly when nobody reads any more (`jianggao … | head`). */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value));
}

/** Writes a line about how it goes, beside the answer. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A reader that has gone is no failure. */
export function endWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  }
}
