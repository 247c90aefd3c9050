import { window, workspace, type TextDocument } from 'vscode';
import { readSettings, type Settings } from '../../protocol/settings';
import { languageId, settingsSection, speechSchemes } from '../contributions';

/** The settings as they are now. Values that are not allowed count as their defaults. */
export function currentSettings(): Settings {
  const configuration = workspace.getConfiguration(settingsSection);
  return readSettings((name) => configuration.get(name)).value;
}

/** Whether a document is a speech: by its language, or by a language that the writer always includes. */
export function isSpeech(document: TextDocument): boolean {
  if (!speechSchemes.includes(document.uri.scheme)) return false;
  return document.languageId === languageId || isAlwaysIncluded(document.languageId);
}

/** Whether a document is not a speech but can be made one. */
export function canBecomeSpeech(document: TextDocument): boolean {
  return speechSchemes.includes(document.uri.scheme) && !isSpeech(document);
}

/** Name of the open file when it could be made a speech, otherwise empty. */
export function speechCandidate(): string {
  const document = window.activeTextEditor?.document;
  return document && canBecomeSpeech(document) ? (document.uri.path.split('/').at(-1) ?? '') : '';
}

function isAlwaysIncluded(language: string): boolean {
  return currentSettings().alwaysInclude.some((included) => included === language);
}
