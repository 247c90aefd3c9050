import { extensions } from 'vscode';
import type { JianggaoApi } from '../../src/extension/api';

/** Runs inside VS Code: activates the extension as the first speech would, and prints what it took. */
export async function run(): Promise<void> {
  const extension = extensions.getExtension<JianggaoApi>('jianggao.jianggao');
  if (!extension) throw new Error('the extension is not there');
  const begun = performance.now();
  const api = await extension.activate();
  console.log(`[bench] ${api.activationTime.toFixed(1)}（连同加载代码 ${(performance.now() - begun).toFixed(0)}）`);
}
