import { CancellationTokenSource, env, l10n, window } from 'vscode';
import { citation } from '../../core/citation/citation';
import type { PassageAction, ToPanel } from '../../protocol/panelMessages';
import type { PassageView } from '../../protocol/requests';
import type { ServerConnection } from '../server/serverConnection';
import type { ActiveSpeech } from '../speech/activeSpeech';
import { insertAdapted } from '../speech/insertAdapted';
import { insertText } from '../speech/insertText';
import { openExternally, openSource } from '../speech/openSource';
import { passageContext } from './passageContext';
import type { PinnedPassages } from './pinnedPassages';
import type { PrecedentsFeed } from './precedentsFeed';

interface ActionContext {
  feed: PrecedentsFeed;
  pins: PinnedPassages;
  speech: ActiveSpeech;
  server: ServerConnection;
}

/** Does what the page asks for with one of its passages. */
export async function actOnPassage(action: PassageAction, id: string, context: ActionContext, post: (message: ToPanel) => void): Promise<void> {
  const { feed, pins, speech, server } = context;
  const passage = pins.find(id) ?? feed.passage(id);
  if (!passage) return void window.showInformationMessage(l10n.t('列表刚刚更新了，请在新的列表中再选一次。'));
  switch (action) {
    case 'insert':
      await insertText(speech, passage.text);
      return;
    case 'insertAdapted':
      return insertAdapted(server, speech, passage.text);
    case 'copy':
      return copy(passage.text);
    case 'copyWithSource':
      return copy(citation(passage));
    case 'open':
      return openSource(passage, speech.last?.viewColumn);
    case 'openExternally':
      return openExternally(passage.uri);
    case 'pin':
      return pins.toggle(passage);
    case 'context':
      return post({ type: 'context', id, context: await contextOf(server, passage) });
    case 'similar':
      return feed.showAside({ kind: 'similar', passage });
  }
}

async function copy(text: string): Promise<void> {
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(l10n.t('已复制'), 2000);
}

function contextOf(server: ServerConnection, passage: PassageView) {
  return passageContext(server, passage, new CancellationTokenSource().token);
}
