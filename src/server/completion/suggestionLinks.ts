import type { Command } from 'vscode-languageserver/node';
import type { OfferKind } from '../../core/predict/offers/offer';

/** What the commands about a suggestion are given. */
export interface SuggestionArgument {
  text: string;
  kind: OfferKind;
  via: 'list' | 'ghost';
  /** The draft. */
  uri: string;
}

/** The command that an item carries: it is run when the item has been taken. */
export function acceptedCommand(argument: SuggestionArgument): Command {
  return { title: '记住采用了这条提示', command: 'jianggao.suggestionAccepted', arguments: [argument] };
}

/** A row of links under what explains a suggestion, as Markdown. */
export function suggestionLinks(argument: SuggestionArgument, hasSource: boolean): string {
  const link = (title: string, command: string) => `[${title}](command:${command}?${encodeURIComponent(JSON.stringify([argument]))})`;
  const links = [...(hasSource ? [link('查看出处', 'jianggao.suggestionSource')] : []), link('不再推荐', 'jianggao.neverSuggest')];
  return links.join('　');
}
