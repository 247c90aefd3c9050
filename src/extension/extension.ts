import { CancellationTokenSource, Uri, window, type ExtensionContext } from 'vscode';
import type { JianggaoApi } from './api';
import { CorpusView } from './corpus/corpusView';
import { GhostStatus } from './ghost/ghostStatus';
import { GhostText } from './ghost/ghostText';
import { reportOutcome } from './learning/reportOutcome';
import { registerCommands } from './registerCommands';
import { registerNotices } from './notices';
import { PanelMemory } from './panel/panelMemory';
import { PinnedPassages } from './panel/pinnedPassages';
import { PrecedentsFeed } from './panel/precedentsFeed';
import { PrecedentsView } from './panel/precedentsView';
import { ServerConnection } from './server/serverConnection';
import { registerAskForList } from './speech/askForList';
import { ActiveSpeech } from './speech/activeSpeech';
import { SourceDocuments } from './speech/sourceDocuments';
import { registerLanguageMemory } from './speech/languageMemory';
import { StatusBar } from './statusBar/statusBar';
import { registerTemplateCompletion } from './templates/templateCompletion';
import { StructureFeed } from './structure/structureFeed';
import { TemplateLibrary } from './templates/templateLibrary';
import { TemplatePreview } from './templates/templatePreview';

let server: ServerConnection | undefined;

/** Registers everything and returns; the server starts with the first speech, view or command that needs it. */
export function activate(context: ExtensionContext): JianggaoApi {
  const begun = performance.now();
  const own = <T extends { dispose(): unknown }>(thing: T): T => {
    context.subscriptions.push(thing);
    return thing;
  };
  const log = own(window.createOutputChannel('讲稿助手', { log: true }));
  const path = (...parts: string[]): string => Uri.joinPath(context.extensionUri, ...parts).fsPath;
  const connection = new ServerConnection(
    {
      module: path('dist', 'server.js'),
      initializationOptions: {
        starterFolder: path('corpus'),
        storageFolder: context.globalStorageUri.fsPath,
        segmenterFolder: path('dist', 'segmenter'),
      },
    },
    log,
  );
  server = connection;
  own(registerNotices(connection, context.globalState));
  own(registerLanguageMemory(context.workspaceState));
  own(registerAskForList());
  const speech = own(new ActiveSpeech());
  const feed = own(new PrecedentsFeed(connection, speech, log));
  const structure = own(new StructureFeed(connection, speech, log));
  const library = own(new TemplateLibrary(context.extension, connection));
  const pins = own(new PinnedPassages(context.workspaceState));
  const memory = new PanelMemory(context.workspaceState);
  const view = own(new PrecedentsView({ extension: context.extensionUri, feed, pins, structure, library, speech, server: connection, memory, log }));
  own(new SourceDocuments(connection));
  const statusBar = own(new StatusBar(connection, speech, () => view.visible, log));
  own(view.onDidChangeVisibility(() => statusBar.update()));
  const corpus = own(new CorpusView({ server: connection, memory: context.workspaceState, log }));
  const preview = own(new TemplatePreview());
  own(registerTemplateCompletion(library));
  const ghost = own(new GhostText(connection, log));
  own(new GhostStatus(speech));
  own(
    ghost.onGhost(({ text, kind, outcome }) => {
      reportOutcome(connection, { text, kind, via: 'ghost', outcome }).catch((error: unknown) => log.warn(`What became of grey text was not learned: ${(error as Error).name}`));
    }),
  );
  own(registerCommands({ library, server: connection, speech, view, corpus, preview, ghost, log }));

  const startForSpeech = (): void => {
    if (speech.last && connection.state === 'idle') connection.start().catch((error: unknown) => log.warn(String(error)));
  };
  own(speech.onChange(startForSpeech));
  startForSpeech();
  return api(connection, performance.now() - begun);
}

/** Ends the server. */
export async function deactivate(): Promise<void> {
  await server?.dispose();
}

function api(connection: ServerConnection, activationTime: number): JianggaoApi {
  const status: JianggaoApi['status'] = () => connection.request('jianggao/status', null, new CancellationTokenSource().token);
  return {
    activationTime,
    status,
    ready: async () => {
      if ((await status()).state === 'ready') return;
      await new Promise<void>((resolve) => {
        const waiting = connection.onStatus(({ state }) => {
          if (state !== 'ready') return;
          waiting.dispose();
          resolve();
        });
      });
    },
  };
}
