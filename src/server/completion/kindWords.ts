import { CompletionItemKind } from 'vscode-languageserver/node';
import type { OfferKind } from '../../core/predict/offers/offer';

/** The icon and the Chinese name of each kind of suggestion. */
export const kindWords: Record<OfferKind, { icon: CompletionItemKind; name: string }> = {
  lexicon: { icon: CompletionItemKind.Keyword, name: '提法' },
  heading: { icon: CompletionItemKind.Struct, name: '小标题' },
  // Not `Text`: that is what the editor calls word-based suggestions, which are switched off for speeches.
  clause: { icon: CompletionItemKind.Value, name: '语句' },
  collocation: { icon: CompletionItemKind.Reference, name: '搭配' },
  continuation: { icon: CompletionItemKind.Operator, name: '接续' },
  draft: { icon: CompletionItemKind.Constant, name: '本稿' },
};
