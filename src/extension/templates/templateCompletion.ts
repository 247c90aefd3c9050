import {
  CompletionItem,
  CompletionItemKind,
  CompletionList,
  CompletionTriggerKind,
  languages,
  MarkdownString,
  Range,
  SnippetString,
  type CompletionItemProvider,
  type Disposable,
  type Position,
  type TextDocument,
} from 'vscode';
import { renderTemplate } from '../../core/template/renderTemplate';
import { templatesAt, type TypedTemplate } from '../../core/template/templatesAt';
import { completionTriggers } from '../../protocol/suggestions';
import { languageId } from '../contributions';
import { noteAsked, nothingBehind } from '../keepAsking';
import type { TemplateLibrary } from './templateLibrary';

/** Characters of a template shown beside the list. */
const previewLength = 600;

/**
 * Offers templates in the middle of a clause. VS Code offers contributed snippets only at the beginning of a word, and
 * in Chinese a word is a whole clause; at its beginning this provider leaves them to VS Code, unless a list has been open since before the word: then
 * VS Code asks only those again that it asked before the word, for which it needs their trigger characters, and whose answers were incomplete.
 */
export function registerTemplateCompletion(library: TemplateLibrary): Disposable {
  /** Where the list that is open now was opened. */
  const openedAt = new WeakMap<TextDocument, Position>();
  const provider: CompletionItemProvider = {
    async provideCompletionItems(document, position, _token, { triggerKind }) {
      const goesOn = triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions;
      if (!goesOn) openedAt.set(document, position);
      const opened = openedAt.get(document);
      const version = noteAsked(document);
      const before = document.lineAt(position).text.slice(0, position.character);
      const word = document.getWordRangeAtPosition(position);
      const typed = templatesAt(before, await library.typable());
      const isWithin = ({ typed: length }: TypedTemplate) => word !== undefined && position.character - length > word.start.character;
      const isLate = ({ typed: length }: TypedTemplate) => goesOn && opened?.line === position.line && opened.character <= position.character - length;
      const within = typed.filter((found) => isWithin(found) || isLate(found));
      if (within.length === 0) return nothingBehind(document, position, version);
      return new CompletionList(within.map((found, place) => toItem(found, place, document, position)), true);
    },
  };
  return languages.registerCompletionItemProvider({ language: languageId }, provider, ...completionTriggers);
}

function toItem({ template, prefix, typed }: TypedTemplate, place: number, document: TextDocument, position: Position): CompletionItem {
  const item = new CompletionItem({ label: prefix, description: template.name }, CompletionItemKind.Snippet);
  item.range = new Range(position.translate(0, -typed), position);
  item.filterText = document.getText(item.range);
  item.insertText = new SnippetString(template.body);
  // After the phrases, whose ranks begin with a digit.
  item.sortText = `~${String(place).padStart(3, '0')}`;
  item.detail = template.description;
  item.documentation = new MarkdownString().appendText(renderTemplate(template.body).slice(0, previewLength));
  return item;
}
