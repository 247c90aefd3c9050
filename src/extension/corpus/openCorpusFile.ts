import { CancellationTokenSource, l10n, window } from 'vscode';
import type { ServerConnection } from '../server/serverConnection';
import { documentOf, openExternally } from '../speech/openSource';
import { isPlainText } from '../speech/sourceDocuments';
import { titleOf, uriOf, type FileNode } from './corpusNode';

/** Says that a file is shown because its row was chosen: the keyboard stays in the list. */
export const byRow = 'row';

/** Shows a file: as it is where an editor can, otherwise the text that was read from it. Where there is none, says why. */
export async function openCorpusFile(node: FileNode, preserveFocus: boolean, server: ServerConnection): Promise<void> {
  const uri = uriOf(node).toString();
  const file = await server.request('jianggao/corpusFile', { uri }, new CancellationTokenSource().token);
  if (file && file.characters === 0 && !isPlainText(uri)) return sayWhyNot(file.problems[0] ?? whyNoText(file.state, titleOf(file)), uri);
  const document = await documentOf({ uri, encoding: file?.encoding ?? 'utf8' });
  if (document) await window.showTextDocument(document, { preview: true, preserveFocus });
  else void window.showWarningMessage(file?.problems[0] ?? l10n.t('打不开“{0}”：文件可能已被移动、改名或删除。', node.row.path));
}

function whyNoText(state: string, title: string): string {
  if (state === 'excluded') return l10n.t('“{0}”没有收录，所以没有读出文字。', title);
  return l10n.t('“{0}”还没有读，请稍候。', title);
}

async function sayWhyNot(message: string, uri: string): Promise<void> {
  const outside = l10n.t('用系统软件打开');
  if ((await window.showWarningMessage(message, outside)) === outside) await openExternally(uri);
}
