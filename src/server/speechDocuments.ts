import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../protocol/settings';

/** Whether a document is a speech: of our language, or of one that the writer always includes. */
export function isSpeech(document: TextDocument, settings: Settings): boolean {
  return document.languageId === 'jianggao' || (settings.alwaysInclude as readonly string[]).includes(document.languageId);
}
