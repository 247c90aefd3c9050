import type { LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, TransportKind, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../protocol/requests';
import { languageId, settingsSection, speechSchemes, type Command } from '../contributions';
import { noteAsked, nothingYet } from '../keepAsking';
import { isSpeech } from '../speech/speechDocuments';
import { QuietClient, silentTrace } from './quietClient';

export interface ServerLocation {
  /** The built server. */
  module: string;
  initializationOptions: InitializationOptions;
}

/** Links that the server's explanations may hold. */
const linked: Command[] = ['jianggao.suggestionSource', 'jianggao.neverSuggest'];
const languages = [languageId, 'markdown', 'plaintext'];

/** A client for the server at `location`, not yet started. It never restarts by itself: see ServerConnection. */
export function createClient(location: ServerLocation, log: LogOutputChannel): QuietClient {
  const server: ServerOptions = { module: location.module, transport: TransportKind.ipc };
  const options: LanguageClientOptions = {
    documentSelector: languages.flatMap((language) => speechSchemes.map((scheme) => ({ language, scheme }))),
    initializationOptions: location.initializationOptions,
    synchronize: { configurationSection: settingsSection },
    outputChannel: log,
    traceOutputChannel: silentTrace(),
    markdown: { isTrusted: { enabledCommands: linked } },
    middleware: {
      provideCompletionItem: async (document, position, context, token, next) => {
        const version = noteAsked(document);
        const answer = await next(document, position, context, token);
        const items = Array.isArray(answer) ? answer : answer?.items;
        return items?.length === 0 && isSpeech(document) ? nothingYet(document, position, version) : answer;
      },
    },
    initializationFailedHandler: () => false,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => ({ action: CloseAction.DoNotRestart, handled: true, message: 'The server ended.' }),
    },
  };
  return new QuietClient('jianggao', '讲稿助手', server, options);
}
