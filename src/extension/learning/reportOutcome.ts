import { CancellationTokenSource } from 'vscode';
import type { SuggestionOutcome } from '../../protocol/learning';
import { ServerUnavailable, type ServerConnection } from '../server/serverConnection';

/** Tells the server what became of a suggestion. Without a server there is nobody to learn, which is not worth interrupting a writer for. */
export async function reportOutcome(server: ServerConnection, outcome: SuggestionOutcome): Promise<void> {
  try {
    await server.request('jianggao/suggestionOutcome', outcome, new CancellationTokenSource().token);
  } catch (error) {
    if (!(error instanceof ServerUnavailable)) throw error;
  }
}
