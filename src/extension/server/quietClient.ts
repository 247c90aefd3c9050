import { EventEmitter, LogLevel, type LogOutputChannel } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';

/**
 * A language client that writes what goes wrong to its log and leaves telling the writer to us: its own notices are in
 * English and would come once per failure.
 */
export class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  override warn(message: string, data?: unknown): void {
    super.warn(message, data, false);
  }

  override info(message: string, data?: unknown): void {
    super.info(message, data, false);
  }
}

/** Takes the place of a trace channel, so that no setting can make messages, which hold text of drafts, be logged. */
export function silentTrace(): LogOutputChannel {
  const nothing = (): void => undefined;
  return {
    name: '',
    logLevel: LogLevel.Off,
    onDidChangeLogLevel: new EventEmitter<LogLevel>().event,
    trace: nothing,
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: nothing,
    append: nothing,
    appendLine: nothing,
    replace: nothing,
    clear: nothing,
    show: nothing,
    hide: nothing,
    dispose: nothing,
  };
}
