import { l10n, languages, window, type TextDocument } from 'vscode';
import { languageId } from '../contributions';
import { canBecomeSpeech } from './speechDocuments';

/** 设为讲稿: gives the active document our language. */
export async function setAsSpeech(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId === languageId) {
    void window.showInformationMessage(l10n.t('这个文件已经是讲稿。'));
  } else if (document && canBecomeSpeech(document)) {
    await languages.setTextDocumentLanguage(document, languageId);
  } else {
    void window.showInformationMessage(l10n.t('请先打开要设为讲稿的 Markdown 或文本文件。'));
  }
}

/** 取消讲稿: gives the active document back the language that its name suggests. */
export async function unsetAsSpeech(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId === languageId) await languages.setTextDocumentLanguage(document, ordinaryLanguage(document));
  else void window.showInformationMessage(l10n.t('当前文件不是讲稿，无需取消。'));
}

function ordinaryLanguage(document: TextDocument): string {
  return /\.(?:md|markdown)$/iu.test(document.uri.path) ? 'markdown' : 'plaintext';
}
