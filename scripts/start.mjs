// `npm start`: sets up, builds and opens a workspace in a real VS Code with the extension running from this checkout.
import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { findDesktop, openDesktop } from './desktop.mjs';
import { isFree, startHost } from './host.mjs';
import { openBrowser } from './openBrowser.mjs';
import { downloads, root } from './paths.mjs';
import { endWhenInterrupted } from './processes.mjs';
import { ensureSample } from './sample.mjs';
import { runProgram, setUp } from './setup.mjs';
import { SetupError } from './setup/step.mjs';

const usage = `用法：npm start -- [选项]
  --folder 文件夹   打开自己的文件夹（默认打开示例）
  --desktop         用本机安装的桌面版 VS Code 打开
  --port 端口       浏览器版使用的端口（默认 3967，被占用时另选）
  --no-open         不自动打开浏览器，只显示地址`;
const usualPort = 3967;

await runProgram(async () => {
  const options = readOptions();
  if (!options) return;
  const { folder, draft } = options.folder ? { folder: options.folder } : ensureSample();
  const launcher = options.desktop ? findDesktop() : undefined;
  await setUp({ host: !launcher });
  await build();
  if (launcher) {
    await openDesktop(launcher, { folder, developmentPath: root, openFile: draft });
    console.log(`已用 ${launcher} 打开：${folder}`);
    return;
  }
  const host = await startHost({ dataDir: path.join(downloads, 'data'), port: await choosePort(options.port) });
  const url = host.url({ folder, developmentPath: root, ...(draft && { openFile: draft }) });
  endWhenInterrupted(() => console.log('\n已停止。'));
  console.log(welcome(url, folder, Boolean(draft)));
  if (!options.noOpen && !openBrowser(url)) console.log('（这里没有可用的浏览器，请把上面的地址复制到浏览器中打开。）');
  await host.ended;
  throw new SetupError(`VS Code 服务端意外退出。输出的末尾：\n${host.log().split('\n').slice(-10).join('\n')}`);
});

/** @returns {{ folder: string | undefined, desktop: boolean, port: number | undefined, noOpen: boolean } | undefined} */
function readOptions() {
  const { values } = parse();
  if (values.help) {
    console.log(usage);
    return undefined;
  }
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) throw new SetupError(`端口“${values.port}”不对，应当是 1 到 65535 的整数。`);
  return { folder: values.folder === undefined ? undefined : existingFolder(values.folder), desktop: values.desktop, port, noOpen: values['no-open'] };
}

function parse() {
  try {
    return parseArgs({
      options: { folder: { type: 'string' }, desktop: { type: 'boolean', default: false }, port: { type: 'string' },
        'no-open': { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
    });
  } catch (error) {
    throw new SetupError(`看不懂的选项：${/** @type {Error} */ (error).message}\n\n${usage}`);
  }
}

/** @param {string} given */
function existingFolder(given) {
  const folder = path.resolve(process.env.INIT_CWD ?? process.cwd(), given.replace(/^~(?=$|[\\/])/u, homedir()));
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new SetupError(`文件夹不存在：${folder}\n请检查 --folder 后面的路径；路径中有空格时要加引号。`);
}

/** @param {number | undefined} wanted */
async function choosePort(wanted) {
  if (wanted === undefined) return (await isFree(usualPort)) ? usualPort : undefined;
  if (await isFree(wanted)) return wanted;
  throw new SetupError(`端口 ${wanted} 已被占用，请用 --port 换一个。`);
}

/** @param {string} url @param {string} folder @param {boolean} isSample */
function welcome(url, folder, isSample) {
  const tries = isSample
    ? ['在草稿末尾接着写“统筹”，看提示；按 Tab 采用', '左侧活动栏点“讲稿助手”，看随光标变化的范例', '按 F1，输入“插入模板”，选一个段落模板']
    : ['打开或新建一个 *.讲稿.md 文件，开始写', '已有的 .md、.txt：按 F1，运行“设为讲稿”', '把自己的讲话放进“素材”文件夹，就会成为范例'];
  return `
讲稿助手已在 VS Code 中运行。

  地址：${url}
  文件夹：${folder}

可以试试：
${tries.map((text) => `  · ${text}`).join('\n')}

停止：在这里按 Ctrl+C。
`;
}
