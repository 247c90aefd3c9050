import { l10n, window } from 'vscode';
import type { PrecedentsView } from '../panel/precedentsView';
import type { ActiveSpeech } from '../speech/activeSpeech';
import { sentenceAt } from '../speech/sentenceAt';

/** A sentence shorter than this was said by everybody. */
const shortest = 4;
const longest = 500;

/** 讲过没有: shows where the selection, or the sentence at the cursor, was said before. */
export async function earlierUses(speech: ActiveSpeech, view: PrecedentsView): Promise<void> {
  const editor = speech.active;
  if (!editor) return void window.showInformationMessage(l10n.t('请先打开讲稿，把光标放在正文里。'));
  const { document, selection } = editor;
  const selected = document.getText(selection).replace(/\s+/gu, ' ').trim();
  const { line, character } = selection.active;
  const text = selected === '' ? sentenceAt(document.lineAt(line).text, character) : selected;
  if (text.length < shortest) return void window.showInformationMessage(l10n.t('请选中一句话，或者把光标放在一句话里。'));
  await view.showEarlierUses(text.slice(0, longest));
}
