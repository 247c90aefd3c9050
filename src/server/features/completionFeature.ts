import { CompletionItemKind, type CompletionItem, type CompletionList, type Connection, type Position, type TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PhraseKind } from '../../core/index/phraseColumns';
import { earlierLimbs } from '../../core/predict/earlierLimbs';
import { completePhrases, type PhraseSuggestion } from '../../core/predict/completePhrases';
import { bodyStart } from '../../core/speech/duration';
import type { ServerState } from '../serverState';
import { DraftMoves } from './draftMoves';
import { limbItems } from './limbItems';
import { isSpeech } from '../speechDocuments';

const kinds: Record<PhraseKind, { icon: CompletionItemKind; name: string }> = {
  lexicon: { icon: CompletionItemKind.Keyword, name: '提法' },
  heading: { icon: CompletionItemKind.Struct, name: '小标题' },
  // Not `Text`: that is what the editor calls word-based suggestions, which are switched off for speeches.
  clause: { icon: CompletionItemKind.Value, name: '语句' },
  collocation: { icon: CompletionItemKind.Reference, name: '搭配' },
};

const mostEarlierLimbs = 6;

/**
 * Characters behind which the list is asked for besides letters: opening marks, the ends of enumerators, and a new line, where the next limb may
 * come.
 */
export const completionTriggers = ['“', '《', '）', ')', '、', '.', '．', '，', '\n'];

/** Phrases and the next limb while typing; `sortText` keeps our order: `textDocument/completion`. */
export function registerCompletion(connection: Connection, documents: TextDocuments<TextDocument>, state: ServerState): void {
  const moves = new DraftMoves();
  documents.onDidClose(({ document }) => moves.forget(document.uri));
  connection.onCompletion(({ textDocument, position }, token): CompletionList => {
    const document = documents.get(textDocument.uri);
    const { settings, segmenter } = state;
    // Always incomplete: what matches depends on the text before the cursor, which the editor cannot judge for Chinese.
    const nothing = { isIncomplete: true, items: [] };
    if (!document || !settings.completionEnabled || !isSpeech(document, settings) || token.isCancellationRequested) return nothing;
    const { before, after, isBody } = lineAround(document, position);
    if (!isBody) return nothing;
    const limbs = limbItems(document.getText(), document.offsetAt(position), position, segmenter, (siblings) =>
      earlierLimbs(state.archive.segments, siblings, mostEarlierLimbs),
    );
    const move = moves.at(document, document.offsetAt(position));
    const phrases = completePhrases(state.archive.segments, { before, after, move }, segmenter, settings.completionMaxItems);
    const items = [...limbs, ...phrases.map((phrase) => itemOf(phrase, position, state))].slice(0, settings.completionMaxItems);
    return { isIncomplete: true, items: items.map((item, rank) => ({ ...item, sortText: String(rank).padStart(3, '0') })) };
  });
}

function lineAround(document: TextDocument, position: Position): { before: string; after: string; isBody: boolean } {
  const start = { line: position.line, character: 0 };
  const end = { line: position.line + 1, character: 0 };
  const isBody = document.offsetAt(position) >= bodyStart(document.getText());
  return {
    before: document.getText({ start, end: position }),
    after: document.getText({ start: position, end }).replace(/\r?\n$/u, ''),
    isBody,
  };
}

/**
 * The range covers only what the phrase replaces and `filterText` repeats it, since the editor would otherwise take the whole clause
 * for the word typed.
 */
function itemOf(suggestion: PhraseSuggestion, position: Position, state: ServerState): CompletionItem {
  const { text, matched, kind, category, count, documents, source } = suggestion;
  const { icon, name } = kinds[kind];
  const record = source.segment.documents[source.document];
  const title = record?.title ?? '';
  const root = state.archive.rootOf(source.segment);
  const label = category === '' ? name : category;
  return {
    label: text,
    kind: icon,
    labelDetails: { description: kind === 'lexicon' && root?.origin === 'starter' ? `${label} · 范文库` : `${label} · ${title}` },
    detail: kind === 'lexicon' ? label : `${label}，${documents} 篇中出现 ${count} 次`,
    documentation: `出处：${title}${record ? `\n${record.path}` : ''}`,
    filterText: text.slice(0, matched),
    textEdit: {
      range: { start: { line: position.line, character: position.character - matched }, end: position },
      newText: text,
    },
  };
}
