import { commands, env, l10n, window } from 'vscode';
import { uriOf, type CorpusNode } from './corpusNode';

/** 在文件夹中显示: in the system's file manager; where VS Code cannot, the path is copied instead. */
export async function revealInFolder(node: CorpusNode): Promise<void> {
  const file = uriOf(node);
  try {
    await commands.executeCommand('revealFileInOS', file);
  } catch {
    await env.clipboard.writeText(file.fsPath);
    void window.showInformationMessage(l10n.t('这里打不开文件夹窗口，已复制路径：{0}', file.fsPath));
  }
}

/** 复制路径: one a line. */
export async function copyPaths(nodes: readonly CorpusNode[]): Promise<void> {
  if (nodes.length > 0) await env.clipboard.writeText(nodes.map((node) => uriOf(node).fsPath).join('\n'));
}
