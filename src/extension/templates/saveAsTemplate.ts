import { CancellationTokenSource, l10n, Uri, window } from 'vscode';
import type { ServerConnection } from '../server/serverConnection';

const longestName = 40;

/** 将所选存为模板: asks for a name, saves the selection as a file with slots where it would change, and opens that for the writer to finish. */
export async function saveAsTemplate(server: ServerConnection): Promise<void> {
  const editor = window.activeTextEditor;
  const selected = editor?.document.getText(editor.selection).replace(/\r\n?/gu, '\n') ?? '';
  if (selected.trim() === '') {
    void window.showInformationMessage(l10n.t('请先选中要存为模板的文字。'));
    return;
  }
  const name = await window.showInputBox({
    title: l10n.t('将所选存为模板'),
    prompt: l10n.t('给模板起个名称，以后在“插入模板”中按名称查找'),
    value: suggestedName(selected),
    validateInput: (value) => (value.trim() === '' ? l10n.t('名称不能为空') : undefined),
  });
  if (name === undefined) return;
  const { token } = new CancellationTokenSource();
  const text = await server.request('jianggao/suggestSlots', { text: selected }, token);
  const saved = await server.request('jianggao/saveTemplate', { name: name.trim(), text }, token);
  if ('problem' in saved) void window.showWarningMessage(saved.problem.message);
  else await window.showTextDocument(Uri.parse(saved.uri, true), { preview: false });
}

/** The first words of the selection, without what numbers them. */
function suggestedName(text: string): string {
  const [line = ''] = text.trim().split(/[\n。；！？]/u);
  return line.replace(/^(?:#+\s*|[（(]?[一二三四五六七八九十\d]+[）)、.．要是])+/u, '').slice(0, longestName);
}
