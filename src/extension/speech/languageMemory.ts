import { languages, workspace, type Memento, type TextDocument } from 'vscode';
import { Disposables } from '../disposables';
import { languageId, sourceScheme } from '../contributions';

const storageKey = 'jianggao.languages';
/** Files remembered per workspace; the oldest are forgotten. */
const capacity = 500;

/**
 * Remembers, per workspace, which files the writer made speeches (or ordinary files) and gives them that language when
 * they are opened again. Any way of changing the language counts: our commands and VS Code's own picker.
 */
export function registerLanguageMemory(memento: Memento): Disposables {
  const owned = new Disposables();
  /** Documents between the close and the open event that a change of language sends. */
  const changing = new Map<TextDocument, string>();
  const remembered = (): Record<string, string> => memento.get(storageKey, {});

  const remember = async (document: TextDocument, before: string): Promise<void> => {
    if (document.isUntitled || document.uri.scheme === sourceScheme || (before !== languageId && document.languageId !== languageId)) return;
    const uri = document.uri.toString();
    const entries = Object.entries(remembered()).filter(([other]) => other !== uri);
    entries.push([uri, document.languageId]);
    await memento.update(storageKey, Object.fromEntries(entries.slice(-capacity)));
  };

  const opened = async (document: TextDocument): Promise<void> => {
    const before = changing.get(document);
    changing.delete(document);
    if (before !== undefined) return remember(document, before);
    const language = remembered()[document.uri.toString()];
    if (language !== undefined && language !== document.languageId) await languages.setTextDocumentLanguage(document, language);
  };

  let languageOf = new WeakMap<TextDocument, string>();
  owned.add(
    workspace.onDidCloseTextDocument((document) => {
      // A changed language shows as a close of a document that is not closed, at once followed by an open.
      if (!document.isClosed) changing.set(document, languageOf.get(document) ?? '');
    }),
  );
  owned.add(
    workspace.onDidOpenTextDocument((document) => {
      void opened(document);
      languageOf.set(document, document.languageId);
    }),
  );
  owned.add({ dispose: () => (languageOf = new WeakMap()) });
  for (const document of workspace.textDocuments) {
    void opened(document);
    languageOf.set(document, document.languageId);
  }
  return owned;
}
