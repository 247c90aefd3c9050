import { CancellationTokenSource, l10n, Range, Selection, window, type TextEditor } from 'vscode';
import { numberingForms, type RestructureAction } from '../../protocol/requests';
import type { ServerConnection } from '../server/serverConnection';
import type { ActiveSpeech } from '../speech/activeSpeech';

/**
 * Has the server work out a change of numbering or order and makes it, as one step of undo: at `place`, or else at the cursor.
 * The keyboard stays where it is.
 */
export async function restructure(server: ServerConnection, speech: ActiveSpeech, action: RestructureAction, place?: Place): Promise<void> {
  const editor = place ? await shown(speech) : speech.active;
  if (!editor) return void window.showInformationMessage(l10n.t('请先打开一篇讲稿，把光标放在要调整的部分。'));
  const { document } = editor;
  const { version } = document;
  const selection = place ? { start: place, end: place } : editor.selection;
  const { edits, selection: wanted, reason } = await server.request(
    'jianggao/restructure',
    { uri: document.uri.toString(), range: { start: plain(selection.start), end: plain(selection.end) }, action },
    new CancellationTokenSource().token,
  );
  // A key pressed meanwhile makes the answer out of date: the writer simply asks again.
  if (document.version !== version) return;
  if (reason !== undefined) return void window.showInformationMessage(reason);
  if (edits.length > 0) await applyEdits(editor, edits);
  if (wanted) {
    const range = rangeOf(wanted);
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range);
  }
}

/** The last active speech in its editor, which need not have the keyboard. */
async function shown({ last }: ActiveSpeech): Promise<TextEditor | undefined> {
  if (!last) return undefined;
  return window.showTextDocument(last.document, { preserveFocus: true, ...(last.viewColumn !== undefined && { viewColumn: last.viewColumn }) });
}

/** Asks for the form of numbering and switches the selected items, or the one at `place`, to it. */
export async function switchNumbering(server: ServerConnection, speech: ActiveSpeech, place?: Place): Promise<void> {
  const forms = Object.entries(numberingForms) as [keyof typeof numberingForms, string][];
  const picked = await window.showQuickPick(
    forms.map(([form, label]) => ({ label, form })),
    { title: l10n.t('更换序号形式'), placeHolder: l10n.t('把所选各项（或光标所在行）的序号换成…') },
  );
  if (picked) await restructure(server, speech, { kind: 'switchForm', form: picked.form }, place);
}

async function applyEdits(editor: TextEditor, edits: { range: { start: Place; end: Place }; newText: string }[]): Promise<void> {
  const done = await editor.edit((builder) => edits.forEach(({ range, newText }) => builder.replace(rangeOf(range), newText)));
  if (!done) void window.showWarningMessage(l10n.t('没有改动：讲稿是只读的，或者刚刚被改动。请再试一次。'));
}

interface Place {
  line: number;
  character: number;
}

function plain({ line, character }: Place): Place {
  return { line, character };
}

function rangeOf({ start, end }: { start: Place; end: Place }): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
