import Mocha from 'mocha';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');

/**
 * What the extension host calls: runs every `test/host/*.test.ts`.
 * @throws when a test has failed, which makes VS Code end with a non-zero code
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, color: false, forbidOnly: true, reporter: path.join(root, 'test/support/countingReporter.cjs') });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  const names = readdirSync(path.join(root, 'test/host')).flatMap((file) => /^(.+)\.test\.ts$/u.exec(file)?.[1] ?? []);
  // The bundler turns this into a table of the files that match.
  for (const name of names.sort()) await import(`./${name}.test.ts`);
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
