// nodejieba's native binary: fetched or compiled by npm, which needs a C++ compiler where no ready-made one can be had.
import { existsSync } from 'node:fs';
import { at, root } from '../paths.mjs';
import { npm } from '../processes.mjs';
import { aptInstall, canInstall } from './apt.mjs';
import { buildEnvironment } from './dependencies.mjs';
import { SetupError, say } from './step.mjs';

const compilers = {
  linux: 'build-essential 和 python3（例如：sudo apt-get install build-essential python3）',
  darwin: 'Xcode 命令行工具（xcode-select --install）',
  win32: 'Visual Studio 生成工具（“使用 C++ 的桌面开发”）和 Python 3',
};

const built = () => existsSync(at('node_modules', 'nodejieba', 'build', 'Release', 'nodejieba.node'));

/**
 * @param {{ required: boolean }} options without `required`, a missing binary is only mentioned: jieba-wasm cuts the same
 */
export async function ensureSegmenter({ required }) {
  if (built()) return;
  if (await canInstall()) {
    say('安装编译 nodejieba 所需的 build-essential、python3……');
    await aptInstall(['build-essential', 'python3']);
  }
  say('编译分词器 nodejieba……');
  // npm drops an optional package whose install script failed, so it may have to be fetched again.
  const task = existsSync(at('node_modules', 'nodejieba')) ? ['rebuild', 'nodejieba'] : ['install', '--no-save', '--no-audit', '--no-fund'];
  await npm(task, { cwd: root, quiet: true, env: buildEnvironment() });
  if (built()) return;
  const remedy = `请安装 ${compilers[/** @type {keyof typeof compilers} */ (process.platform)] ?? 'C++ 编译器和 python3'}，然后运行 npm rebuild nodejieba。`;
  if (required) throw new SetupError(`分词器 nodejieba 没有编译成功，它的测试无法运行。${remedy}`);
  say(`分词器 nodejieba 没有编译成功，将改用 jieba-wasm，功能不受影响。若要使用 nodejieba，${remedy}`);
}
