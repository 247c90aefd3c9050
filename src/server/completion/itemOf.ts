import type { CompletionItem, Position } from 'vscode-languageserver/node';
import type { FittedOffer } from '../../core/predict/offers/rankOffers';
import type { ServerState } from '../serverState';
import type { ItemData } from './explainItem';
import { kindWords } from './kindWords';
import { acceptedCommand } from './suggestionLinks';

/** The line and place that an item is for. */
export interface ItemPlace {
  uri: string;
  position: Position;
  /** The line up to the cursor. */
  before: string;
}

/**
 * An offer as the list shows it. The range covers only what the offer replaces and `filterText` repeats it, since the editor would otherwise take the
 * whole clause for the word typed. What explains it is added when the writer looks at it.
 */
export function itemOf(offer: FittedOffer, { uri, position, before }: ItemPlace, state: ServerState): CompletionItem {
  const { text, matched, kind, category, inDraft, swallowed } = offer;
  const { line, character } = position;
  const data: ItemData = { text, kind, category, inDraft, uri };
  return {
    label: text,
    kind: kindWords[kind].icon,
    labelDetails: { description: originOf(offer, state) },
    filterText: before.slice(before.length - matched),
    textEdit: { range: { start: { line, character: character - matched }, end: { line, character: character + swallowed } }, newText: text },
    command: acceptedCommand({ text, kind, via: 'list', uri }),
    data,
  };
}

function originOf({ kind, category, inDraft, source }: FittedOffer, state: ServerState): string {
  const name = category === '' ? kindWords[kind].name : category;
  if (!source) return `${name} · 用过 ${inDraft} 次`;
  const isStarter = kind === 'lexicon' && state.archive.rootOf(source.segment)?.origin === 'starter';
  return `${name} · ${isStarter ? '范文库' : (source.segment.documents[source.document]?.title ?? '')}`;
}
