import type { CancellationToken } from 'vscode';
import type { PanelView } from '../../protocol/panelMessages';
import type { PassageView } from '../../protocol/requests';
import type { ServerConnection } from '../server/serverConnection';
import { isPinId } from './pinnedPassages';

/** Characters of a text that are shown as what was looked up. */
const shownQuery = 60;

/** Passages about the same thing as one. A pinned one may have left the index: it is looked up by its words. */
export async function similarView(server: ServerConnection, { id, text }: PassageView, limit: number, token: CancellationToken): Promise<PanelView> {
  const query = text.slice(0, shownQuery);
  const { passages, took } = isPinId(id)
    ? await server.request('jianggao/search', { query: text, limit }, token)
    : await server.request('jianggao/moreLikeThis', { id, limit }, token);
  return passages.length > 0 ? { kind: 'similar', query, passages, took } : { kind: 'empty', reason: 'noneSimilar', query, complaints: [], isFiltered: false };
}

/** Where a sentence, or one of nearly the same words, was said before. */
export async function earlierUsesView(server: ServerConnection, text: string, limit: number, token: CancellationToken): Promise<PanelView> {
  const query = text.slice(0, shownQuery);
  const found = await server.request('jianggao/earlierUses', { text, limit }, token);
  const isNew = found.exact.length + found.near.length === 0;
  return isNew ? { kind: 'empty', reason: 'neverUsed', query, complaints: [], isFiltered: false } : { kind: 'earlier', query, ...found };
}
