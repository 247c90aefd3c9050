import { l10n, Range, Selection, window } from 'vscode';
import { neighbouringSlot } from '../../core/template/slots';
import type { ActiveSpeech } from './activeSpeech';

/** 下一处待填 and 上一处待填: selects the open slot behind or before the cursor, so that typing fills it; from the last on to the first. */
export function goToSlot(speech: ActiveSpeech, direction: 'next' | 'previous'): void {
  const editor = speech.active;
  if (!editor) {
    void window.showInformationMessage(l10n.t('请先打开讲稿，把光标放在正文里。'));
    return;
  }
  const { document, selection } = editor;
  const place = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  const slot = neighbouringSlot(document.getText(), place, direction);
  if (!slot) {
    void window.setStatusBarMessage(l10n.t('没有待填的地方了'), 3000);
    return;
  }
  const range = new Range(document.positionAt(slot.start), document.positionAt(slot.end));
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range);
}
