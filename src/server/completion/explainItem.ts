import { MarkupKind, type CompletionItem } from 'vscode-languageserver/node';
import { chineseMonth } from '../../core/citation/chineseDate';
import { latestUse, type PhraseUse } from '../../core/predict/offers/phraseUses';
import type { OfferKind } from '../../core/predict/offers/offer';
import { textUses } from '../../core/predict/offers/textUses';
import type { SuggestionState } from '../learning/suggestionState';
import { kindWords } from './kindWords';
import { suggestionLinks } from './suggestionLinks';

/** What an item carries until it is explained. */
export interface ItemData {
  text: string;
  kind: OfferKind;
  category: string;
  inDraft: number;
  uri: string;
}

/** The item with what the writer is told of it: kind, how often, in how many speeches, the latest of them, and what can be done. */
export function explainItem(item: CompletionItem, state: SuggestionState): CompletionItem {
  const data = item.data as ItemData | undefined;
  if (!data) return item;
  const { spoken, listed } = textUses(state.archive.segments, data.text);
  const value = [latestLine(spoken), listLine(listed), learnedLine(data.text, state), suggestionLinks({ text: data.text, kind: data.kind, via: 'list', uri: data.uri }, true)]
    .filter((line) => line !== '')
    .join('\n\n');
  return { ...item, detail: countsOf(data, spoken, state), documentation: { kind: MarkupKind.Markdown, value } };
}

function countsOf({ kind, category, inDraft }: ItemData, spoken: readonly PhraseUse[], state: SuggestionState): string {
  const name = category === '' || category === kindWords[kind].name ? kindWords[kind].name : `${kindWords[kind].name}（${category}）`;
  // Versions of one speech count once.
  const speeches = new Set(spoken.map(({ segment, document }) => state.archive.speeches.of(segment, document).key)).size;
  const times = spoken.reduce((sum, { count }) => sum + count, 0);
  const parts = [...(speeches > 0 ? [`${speeches} 篇讲话中用过 ${times} 次`] : []), ...(inDraft > 0 ? [`本稿中用过 ${inDraft} 次`] : [])];
  // Of the draft's own words nothing else is to be said.
  return (kind === 'draft' && parts.length > 0 ? parts : [name, ...parts]).join('，');
}

function latestLine(spoken: readonly PhraseUse[]): string {
  const record = documentOf(latestUse(spoken));
  if (!record) return '';
  const date = record.facts['日期'] ?? '';
  return `最近：《${escaped(bare(record.title))}》${date === '' ? '' : `（${chineseMonth(date)}）`}`;
}

function listLine([first]: readonly PhraseUse[]): string {
  const record = documentOf(first);
  return record ? `收在提法表《${escaped(bare(record.title))}》` : '';
}

function learnedLine(text: string, { learned: { learned } }: SuggestionState): string {
  const known = learned.phrases.get(text);
  if (!known || known.accepted + known.rejected === 0) return '';
  return `您采用过 ${known.accepted} 次${known.rejected > 0 ? `，没有采用 ${known.rejected} 次` : ''}`;
}

function documentOf(use: PhraseUse | undefined) {
  return use?.segment.documents[use.document];
}

function bare(title: string): string {
  return title.replace(/^《(.*)》$/u, '$1');
}

/** Titles are shown as they are written. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/gu, '\\$&');
}
