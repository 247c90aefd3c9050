import { CancellationTokenSource, Position, Range, Selection, TextEditorRevealType, Uri, window, workspace, WorkspaceEdit, type TextEditor } from 'vscode';
import type { ServerConnection } from '../server/serverConnection';
import type { CorpusNode } from './corpusNode';

/** 打开素材说明: the file in which the writer says what is known of the files of a folder; a new one, not yet saved, where there is none. */
export async function openSidecar(node: CorpusNode, server: ServerConnection): Promise<void> {
  const { uri, beginning } = await server.request('jianggao/sidecar', { folder: node.root.path }, new CancellationTokenSource().token);
  const file = Uri.parse(uri);
  const document = await workspace.openTextDocument(beginning === null ? file : file.with({ scheme: 'untitled' }));
  if (beginning !== null && document.getText() === '') {
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, new Position(0, 0), beginning);
    await workspace.applyEdit(edit);
  }
  const editor = await window.showTextDocument(document);
  if (node.kind === 'file') showEntry(editor, node.row.path);
}

/** Puts the cursor on what is said of a file. */
function showEntry(editor: TextEditor, path: string): void {
  const { document } = editor;
  for (let line = 0; line < document.lineCount; line += 1) {
    const { text } = document.lineAt(line);
    if (!text.replace(/["']/gu, '').startsWith(`${path}:`)) continue;
    const place = new Position(line, 0);
    editor.selection = new Selection(place, place);
    editor.revealRange(new Range(place, place), TextEditorRevealType.InCenterIfOutsideViewport);
    return;
  }
}
