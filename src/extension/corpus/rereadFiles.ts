import { CancellationTokenSource, l10n, ProgressLocation, window } from 'vscode';
import type { ServerConnection } from '../server/serverConnection';
import { characterWords } from './corpusWords';
import { titleOf, uriOf, type CorpusNode } from './corpusNode';

/** 重新读取: files, and all files below folders, whatever their time stamps say. Of a single file it tells what came of it. */
export async function rereadFiles(nodes: readonly CorpusNode[], server: ServerConnection): Promise<void> {
  if (nodes.length === 0) {
    void window.showInformationMessage(l10n.t('请先选中要重新读取的文件或文件夹。'));
    return;
  }
  const token = new CancellationTokenSource().token;
  const uris = nodes.map((node) => uriOf(node).toString());
  const failure = await window.withProgress({ location: ProgressLocation.Window, title: l10n.t('正在重新读取') }, () => server.request('jianggao/reread', { uris }, token));
  if (failure !== null) {
    void window.showWarningMessage(failure);
    return;
  }
  const [uri] = uris;
  const file = uris.length === 1 && uri !== undefined ? await server.request('jianggao/corpusFile', { uri }, token) : null;
  if (!file) return;
  const title = titleOf(file);
  if (file.problems[0] !== undefined) void window.showWarningMessage(file.problems[0]);
  else if (file.state === 'waiting') void window.showInformationMessage(l10n.t('“{0}”排在正在读的素材之后。', title));
  else void window.showInformationMessage(l10n.t('“{0}”已重新读取，{1}。', title, characterWords(file.characters)));
}
