import { CancellationTokenSource, l10n, Position, QuickPickItemKind, Selection, SnippetString, window, type QuickPickItem } from 'vscode';
import type { StructurePartView } from '../../protocol/requests';
import type { ServerConnection } from '../server/serverConnection';
import type { ActiveSpeech } from '../speech/activeSpeech';
import { moveGroups } from '../../core/template/moveGroups';
import type { TemplateLibrary } from '../templates/templateLibrary';

interface MissingItem extends QuickPickItem {
  snippet?: SnippetString;
}

const mostExamples = 8;

/** Offers templates and earlier passages for a move that the draft lacks, and inserts the chosen one where the move belongs. */
export async function insertMissing(
  part: StructurePartView,
  genre: string,
  { library, server, speech }: { library: TemplateLibrary; server: ServerConnection; speech: ActiveSpeech },
): Promise<void> {
  const { move } = part;
  const editor = speech.last;
  if (!move || !editor) return;
  const { version } = editor.document;
  const examples = await server.request('jianggao/moveExamples', { move, genre, limit: mostExamples }, new CancellationTokenSource().token);
  const templates = (await library.templates()).filter(({ group }) => group === moveGroups[move]);
  const items: MissingItem[] = [
    { label: l10n.t('素材中的写法'), kind: QuickPickItemKind.Separator },
    ...examples.map(({ text, title }) => ({ label: text.slice(0, 80), description: title, snippet: new SnippetString().appendText(text) })),
    { label: l10n.t('模板'), kind: QuickPickItemKind.Separator },
    ...templates.map(({ name, description, body }) => ({ label: name, detail: description, snippet: new SnippetString(body) })),
  ];
  const picked = await window.showQuickPick(items, { title: l10n.t('插入“{0}”', part.label), placeHolder: l10n.t('选一种写法，插入到它该在的位置'), matchOnDescription: true, matchOnDetail: true });
  if (!picked?.snippet) return;
  const shown = await window.showTextDocument(editor.document, editor.viewColumn);
  if (shown.document.version !== version) {
    void window.showInformationMessage(l10n.t('讲稿刚刚有改动，请再点一次。'));
    return;
  }
  const at = shown.document.validatePosition(new Position(part.position.line, part.position.character));
  shown.selection = new Selection(at, at);
  const isLineStart = at.character === 0;
  const snippet = new SnippetString(`${isLineStart ? '' : '\n'}${picked.snippet.value}${isLineStart ? '\n' : ''}`);
  await shown.insertSnippet(snippet, at, { undoStopBefore: true, undoStopAfter: true });
}
