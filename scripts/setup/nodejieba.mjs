// nodejieba's native binary, for the tests that hold our segmenter against it: fetched or compiled by npm, which needs a C++ compiler where no
// ready-made one can be had. Its dictionary, which the build compiles, comes with the package and needs no binary.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { at, root } from '../paths.mjs';
import { npm } from '../processes.mjs';
import { aptInstall, canInstall } from './apt.mjs';
import { SetupError, say, tail } from './step.mjs';

const compilers = {
  linux: 'build-essential 和 python3（例如：sudo apt-get install build-essential python3）',
  darwin: 'Xcode 命令行工具（xcode-select --install）',
  win32: 'Visual Studio 生成工具（“使用 C++ 的桌面开发”）和 Python 3',
};

const built = () => existsSync(at('node_modules', 'nodejieba', 'build', 'Release', 'nodejieba.node'));

/** Builds nodejieba unless it is built. */
export async function ensureNodejieba() {
  if (built()) return;
  if (await canInstall()) {
    say('安装编译 nodejieba 所需的 build-essential、python3……');
    await aptInstall(['build-essential', 'python3']);
  }
  say('编译 nodejieba（测试用它核对分词结果）……');
  const { output } = await npm(['rebuild', 'nodejieba', '--ignore-scripts=false'], { cwd: root, quiet: true, env: buildEnvironment() });
  if (built()) return;
  const compiler = compilers[/** @type {keyof typeof compilers} */ (process.platform)] ?? 'C++ 编译器和 python3';
  throw new SetupError(`nodejieba 没有编译成功，核对分词结果的测试无法运行。请安装 ${compiler}，然后再试。npm 的输出：\n${tail(output)}`);
}

/** Native modules are built against the headers that came with this Node, where there are any, instead of a download. */
function buildEnvironment() {
  const prefix = path.dirname(path.dirname(process.execPath));
  const hasHeaders = existsSync(path.join(prefix, 'include', 'node', 'node.h'));
  return hasHeaders ? { npm_config_nodedir: prefix } : {};
}
