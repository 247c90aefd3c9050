// Builds the bundles, as a step of the other programs.
import { at, root } from './paths.mjs';
import { run } from './processes.mjs';
import { SetupError, say } from './setup/step.mjs';

/** @param {{ production?: boolean }} [options] `production`: minified and without source maps */
export async function build({ production = false } = {}) {
  say('构建扩展……');
  const { code, output } = await run(process.execPath, [at('esbuild.mjs'), ...(production ? ['--production'] : [])], { cwd: root, quiet: true });
  if (code !== 0) throw new SetupError(`构建没有成功：\n${output}`);
  if (output.trim() !== '') console.log(output.trim());
}
