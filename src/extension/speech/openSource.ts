import { l10n, Position, Range, Selection, TextEditorRevealType, Uri, ViewColumn, window, workspace, type TextDocument } from 'vscode';
import type { PassageView } from '../../protocol/requests';

/** Opens the source of a passage beside the draft (`draftColumn`) and selects the passage. */
export async function openSource(passage: PassageView, draftColumn: ViewColumn | undefined): Promise<void> {
  const uri = Uri.parse(passage.uri, true);
  const document = await read(uri, passage.encoding);
  if (!document) {
    void window.showWarningMessage(l10n.t('打不开出处“{0}”：文件可能已被移动、改名或删除。索引会自动更新，请稍后重新查找。', passage.path));
    return;
  }
  const last = document.lineAt(Math.min(passage.endLine, document.lineCount - 1));
  const first = new Position(Math.min(passage.line, last.lineNumber), 0);
  const editor = await window.showTextDocument(document, { viewColumn: beside(draftColumn), preview: true });
  editor.selection = new Selection(first, last.range.end);
  editor.revealRange(new Range(first, last.range.end), TextEditorRevealType.InCenterIfOutsideViewport);
}

function beside(column: ViewColumn | undefined): ViewColumn {
  return column === undefined ? ViewColumn.Beside : column + 1;
}

/** The document, or undefined when it is not there. An open document keeps the encoding it was opened with. */
async function read(uri: Uri, encoding: string): Promise<TextDocument | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open;
  try {
    return await workspace.openTextDocument(uri, { encoding });
  } catch {
    return undefined;
  }
}
