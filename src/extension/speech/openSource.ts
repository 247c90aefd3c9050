import { env, l10n, languages, Position, Range, Selection, TextEditorRevealType, Uri, ViewColumn, window, workspace, type TextDocument } from 'vscode';
import type { PassageView } from '../../protocol/requests';
import { languageId } from '../contributions';
import { isPlainText, sourceDocument, sourceFile } from './sourceDocuments';

/** Where a passage, or another text of the archive, stands. */
type Placed = Pick<PassageView, 'text' | 'path' | 'uri' | 'line' | 'endLine' | 'encoding'>;

/**
 * Opens the source of a passage beside the draft (`draftColumn`) and selects the passage. What is no plain text is shown as the text that was
 * read from it.
 */
export async function openSource(passage: Placed, draftColumn: ViewColumn | undefined): Promise<void> {
  const document = await documentOf(passage);
  if (!document) {
    void window.showWarningMessage(l10n.t('打不开出处“{0}”：文件可能已被移动、改名或删除。索引会自动更新，请稍后重新查找。', passage.path));
    return;
  }
  const place = placeOf(passage, document);
  const editor = await window.showTextDocument(document, { viewColumn: beside(draftColumn), preview: true });
  editor.selection = new Selection(place.start, place.end);
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** 用系统软件打开: hands a file (or, without one, the file whose text the active editor shows) to the program that the system has for it. */
export async function openExternally(uri?: string): Promise<void> {
  const shown = window.activeTextEditor?.document.uri;
  const file = uri === undefined ? shown && (sourceFile(shown) ?? shown) : Uri.parse(uri);
  if (!file) return;
  const isOpened = await env.openExternal(file);
  if (!isOpened) void window.showWarningMessage(l10n.t('系统没有打开“{0}”。请在文件夹里双击它。', file.fsPath));
}

/** The lines of the passage; when they no longer hold it, the place where its text stands now. */
function placeOf({ text, line, endLine }: Placed, document: TextDocument): Range {
  const last = document.lineAt(Math.min(endLine, document.lineCount - 1));
  const lines = new Range(new Position(Math.min(line, last.lineNumber), 0), last.range.end);
  if (document.getText(lines).includes(text.slice(0, 20))) return lines;
  const at = document.getText().indexOf(text);
  return at === -1 ? lines : new Range(document.positionAt(at), document.positionAt(at + text.length));
}

function beside(column: ViewColumn | undefined): ViewColumn {
  return column === undefined ? ViewColumn.Beside : column + 1;
}

/** The document of a source, or undefined when it is not there. An open document keeps the encoding it was opened with. */
export async function documentOf({ uri, encoding }: Pick<PassageView, 'uri' | 'encoding'>): Promise<TextDocument | undefined> {
  const target = isPlainText(uri) ? Uri.parse(uri, true) : sourceDocument(uri);
  const open = workspace.textDocuments.find((document) => document.uri.toString() === target.toString());
  if (open) return open;
  try {
    if (isPlainText(uri)) return await workspace.openTextDocument(target, { encoding });
    return await languages.setTextDocumentLanguage(await workspace.openTextDocument(target), languageId);
  } catch {
    return undefined;
  }
}
