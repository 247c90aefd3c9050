import { CancellationTokenSource, l10n, Range, Selection, TextEditorRevealType, window } from 'vscode';
import type { SuggestionSource } from '../../protocol/learning';
import type { ServerConnection } from '../server/serverConnection';
import type { ActiveSpeech } from '../speech/activeSpeech';
import { openSource } from '../speech/openSource';
import { pickRecent } from './pickRecent';

/** 查看提示的出处: opens where a suggestion comes from beside the draft, or goes to its first use in the draft. */
export async function suggestionSource(server: ServerConnection, speech: ActiveSpeech, given: unknown): Promise<void> {
  const text = await pickRecent(given, l10n.t('查看哪一条提示的出处？'), server);
  if (text === undefined) return;
  const draft = speech.last;
  const uri = draft?.document.uri.toString();
  const source = await server.request('jianggao/suggestionSource', { text, ...(uri !== undefined && { uri }) }, new CancellationTokenSource().token);
  if (!source) return void window.showInformationMessage(l10n.t('没有找到“{0}”的出处：素材可能刚刚改过。', text));
  if (draft && source.uri === uri) return showInDraft(source, speech);
  await openSource(source, draft?.viewColumn);
}

async function showInDraft({ text, line }: SuggestionSource, speech: ActiveSpeech): Promise<void> {
  const draft = speech.last;
  if (!draft) return;
  const { document, viewColumn } = draft;
  const written = document.lineAt(Math.min(line, document.lineCount - 1));
  const at = Math.max(0, written.text.indexOf(text));
  const place = new Range(written.lineNumber, at, written.lineNumber, Math.min(at + text.length, written.text.length));
  const editor = await window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
  editor.selection = new Selection(place.start, place.end);
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
}
