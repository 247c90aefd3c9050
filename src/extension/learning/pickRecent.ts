import { CancellationTokenSource, l10n, window } from 'vscode';
import type { RecentSuggestion } from '../../protocol/learning';
import type { ServerConnection } from '../server/serverConnection';
import { suggestionArgument } from './suggestionArgument';

/** The suggestion that a command was given, or, without one, what the writer picks from those that were offered or taken last. */
export async function pickRecent(given: unknown, title: string, server: ServerConnection): Promise<string | undefined> {
  const argument = suggestionArgument(given);
  if (argument) return argument.text;
  const recent = await server.request('jianggao/recentSuggestions', null, new CancellationTokenSource().token);
  if (recent.length === 0) {
    void window.showInformationMessage(l10n.t('还没有出现过提示。写作时列表里的提示会出现在这里。'));
    return undefined;
  }
  const chosen = await window.showQuickPick(recent.map(toItem), { title, placeHolder: l10n.t('刚才采用和提示过的内容') });
  return chosen?.text;
}

function toItem({ text }: RecentSuggestion): { label: string; text: string } {
  return { label: text, text };
}
